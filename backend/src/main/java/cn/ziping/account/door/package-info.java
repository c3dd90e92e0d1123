/** How people come in: signing in and out, what a request proves itself with, what is refused before anything is read. */
@NullMarked
package cn.ziping.account.door;

import org.jspecify.annotations.NullMarked;
