/** Statements over R2DBC: sessions, transactions, keys. No domain word lives here. */
@NullMarked
package cn.ziping.platform.sql;

import org.jspecify.annotations.NullMarked;
