/** The tables and forms of a document as an Excel file (XLSX): numbers that are numbers, text that is only text. */
@NullMarked
package cn.ziping.printing.xlsx;

import org.jspecify.annotations.NullMarked;
