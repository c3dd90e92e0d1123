/** Rules over the columns of tables of any kind: what most rows agree on, each row has to. */
@NullMarked
package cn.ziping.finding.column;

import org.jspecify.annotations.NullMarked;
