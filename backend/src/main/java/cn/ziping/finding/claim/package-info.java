/** Sentences of a report and the quantities in them: what rules over text are made of. */
@NullMarked
@NamedInterface("claim")
package cn.ziping.finding.claim;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
