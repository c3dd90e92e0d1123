/** Files to documents: Word, PDF, text and workbooks, with what is hostile refused. */
@NullMarked
package cn.ziping.importing.reading;

import org.jspecify.annotations.NullMarked;
