/** Projects of a report. */
@NullMarked
package cn.ziping.project;

import org.jspecify.annotations.NullMarked;
