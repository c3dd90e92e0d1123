/** Departments across years: statements over the totals stored on reports. Changes nothing; nobody depends on it. */
@NullMarked
package cn.ziping.comparison;

import org.jspecify.annotations.NullMarked;
