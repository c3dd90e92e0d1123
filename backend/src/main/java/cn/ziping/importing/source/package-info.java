/** A document as its reader found it: paragraphs and grids in reading order, before anything is understood. */
@NullMarked
@NamedInterface("source")
package cn.ziping.importing.source;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
