/** People: who they are, what they may do, what happened at the door. How they come in is in the package below. */
@NullMarked
package cn.ziping.account;

import org.jspecify.annotations.NullMarked;
