/** The way of a report from draft to publication: who takes which step when, and what each may do with a report now. */
@NullMarked
package cn.ziping.review;

import org.jspecify.annotations.NullMarked;
