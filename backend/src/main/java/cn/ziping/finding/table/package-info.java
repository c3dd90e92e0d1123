/** Tables as texts keep them: rows with tabs, cells one on a line, columns that blanks hold apart. */
@NullMarked
package cn.ziping.finding.table;

import org.jspecify.annotations.NullMarked;
