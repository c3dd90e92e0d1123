/** Rules over amounts in sentences: group A of the catalogue as far as texts tell it. */
@NullMarked
package cn.ziping.finding.money;

import org.jspecify.annotations.NullMarked;
