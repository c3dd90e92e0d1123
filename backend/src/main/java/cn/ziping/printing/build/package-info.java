/** Run by the build alone. */
@NullMarked
package cn.ziping.printing.build;

import org.jspecify.annotations.NullMarked;
