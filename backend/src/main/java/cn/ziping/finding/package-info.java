/**
 * What is wrong with reports: the rules ({@code catalogue} and the packages of its groups) run over stored reports, their
 * answers, and how many there are of them.
 */
@NullMarked
package cn.ziping.finding;

import org.jspecify.annotations.NullMarked;
