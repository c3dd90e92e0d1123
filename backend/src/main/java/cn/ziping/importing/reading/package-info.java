/** Files to documents: Word, PDF, text and workbooks, with what is hostile refused. */
@NullMarked
@NamedInterface("reading")
package cn.ziping.importing.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
