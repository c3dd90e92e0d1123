/** Indicators of a report or of its projects. */
@NullMarked
package cn.ziping.indicator;

import org.jspecify.annotations.NullMarked;
