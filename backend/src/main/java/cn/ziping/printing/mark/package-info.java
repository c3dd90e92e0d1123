/** The mark at the foot of a printed page: what it is made of, and what it says to whoever holds the page. */
@NullMarked
package cn.ziping.printing.mark;

import org.jspecify.annotations.NullMarked;
