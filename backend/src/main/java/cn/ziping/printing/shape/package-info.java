/** What the formats have in common: clean text, lines of titles, cells in a grid, the widths they want, markup. */
@NullMarked
package cn.ziping.printing.shape;

import org.jspecify.annotations.NullMarked;
