/** Residue, joined sentences, headings and their levels, and whose report of which year a document is. */
@NullMarked
@NamedInterface("outline")
package cn.ziping.importing.outline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
