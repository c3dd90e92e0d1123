/** All rules, and the check that runs them. */
@NullMarked
@NamedInterface("catalogue")
package cn.ziping.finding.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
