/** What was understood of a document, each value with the words that it came from. */
@NullMarked
@NamedInterface("draft")
package cn.ziping.importing.draft;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
