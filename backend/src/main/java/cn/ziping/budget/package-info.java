/** Budget lines by fund source and category, and the rates that follow from amounts. */
@NullMarked
package cn.ziping.budget;

import org.jspecify.annotations.NullMarked;
