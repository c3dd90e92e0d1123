/** A comparison as a file, asked for by its address: CSV that streams, a workbook, and a document on paper. */
@NullMarked
package cn.ziping.comparison.file;

import org.jspecify.annotations.NullMarked;
