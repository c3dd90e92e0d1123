/** All of a report that rules read, and places in it. */
@NullMarked
@NamedInterface("subject")
package cn.ziping.finding.subject;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
