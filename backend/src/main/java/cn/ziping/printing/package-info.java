/** The printed report: one document model, made of a report, rendered to PDF. */
@NullMarked
package cn.ziping.printing;

import org.jspecify.annotations.NullMarked;
