/** Rules over amounts in rows: groups A of the catalogue. */
@NullMarked
package cn.ziping.finding.amount;

import org.jspecify.annotations.NullMarked;
