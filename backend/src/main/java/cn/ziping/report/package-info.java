/** The self-evaluation report: its sections, staff, figures, and reading it whole. */
@NullMarked
package cn.ziping.report;

import org.jspecify.annotations.NullMarked;
