/** Many reports printed as one job, which outlives the page that began it and the server that prints it. */
@NullMarked
package cn.ziping.printing.job;

import org.jspecify.annotations.NullMarked;
