/** The document as a Word file (DOCX): real styles, tables, fields and sections, made to be edited further. */
@NullMarked
package cn.ziping.printing.docx;

import org.jspecify.annotations.NullMarked;
