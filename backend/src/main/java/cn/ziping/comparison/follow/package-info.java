/** Indicators and projects followed through the years: what is the same, though every year names and orders it anew. */
@NullMarked
package cn.ziping.comparison.follow;

import org.jspecify.annotations.NullMarked;
