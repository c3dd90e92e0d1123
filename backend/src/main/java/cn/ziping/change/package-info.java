/** What is changed in reports, told to those who have them open, on whichever instance. */
@NullMarked
package cn.ziping.change;

import org.jspecify.annotations.NullMarked;
