/** Departments and the regions they belong to. */
@NullMarked
package cn.ziping.department;

import org.jspecify.annotations.NullMarked;
