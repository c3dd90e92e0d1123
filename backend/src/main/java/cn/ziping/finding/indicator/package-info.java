/** Rules over indicators and the reasons given with them: groups I and R of the catalogue. */
@NullMarked
package cn.ziping.finding.indicator;

import org.jspecify.annotations.NullMarked;
