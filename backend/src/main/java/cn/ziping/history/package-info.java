/** Who changed what in a report, when, before and after: written by the transaction of the change, only ever added to. */
@NullMarked
package cn.ziping.history;

import org.jspecify.annotations.NullMarked;
