/**
 * What a rule is and what it tells. The rules themselves are in the packages beside this one, one for each group of the
 * catalogue.
 */
@NullMarked
@NamedInterface("rule")
package cn.ziping.finding.rule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
