/** Budget years with their filing windows and what was filed. */
@NullMarked
package cn.ziping.year;

import org.jspecify.annotations.NullMarked;
