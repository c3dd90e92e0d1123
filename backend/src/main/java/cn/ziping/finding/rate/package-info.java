/** Rules over rates, shares and changes that sentences tell: group A of the catalogue. */
@NullMarked
package cn.ziping.finding.rate;

import org.jspecify.annotations.NullMarked;
