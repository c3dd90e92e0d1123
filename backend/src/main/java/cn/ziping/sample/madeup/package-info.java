/** Departments, years and reports that are made up from a seed: pure, and marked as made up wherever they have a name. */
@NullMarked
package cn.ziping.sample.madeup;

import org.jspecify.annotations.NullMarked;
