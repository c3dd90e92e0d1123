/** From the document model to the printed page: the only importer of JasperReports, fonts and AWT. */
@NullMarked
package cn.ziping.printing.pdf;

import org.jspecify.annotations.NullMarked;
