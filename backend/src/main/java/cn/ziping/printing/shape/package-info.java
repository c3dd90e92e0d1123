/** What Word, Excel and browsers have in common: clean text, cells in a grid, the widths they want, markup. */
@NullMarked
package cn.ziping.printing.shape;

import org.jspecify.annotations.NullMarked;
