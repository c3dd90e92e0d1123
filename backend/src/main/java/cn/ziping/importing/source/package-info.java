/** A document as its reader found it: paragraphs and grids in reading order, before anything is understood. */
@NullMarked
package cn.ziping.importing.source;

import org.jspecify.annotations.NullMarked;
