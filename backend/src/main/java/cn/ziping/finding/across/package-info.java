/** Rules that compare with the year before and with other departments: group X of the catalogue. */
@NullMarked
package cn.ziping.finding.across;

import org.jspecify.annotations.NullMarked;
