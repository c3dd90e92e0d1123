/** Rules over tables of any kind: what most rows agree on, each row has to. */
@NullMarked
package cn.ziping.finding.table;

import org.jspecify.annotations.NullMarked;
