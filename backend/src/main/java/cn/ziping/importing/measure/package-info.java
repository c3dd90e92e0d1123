/** Numbers and amounts of money as documents write them. */
@NullMarked
package cn.ziping.importing.measure;

import org.jspecify.annotations.NullMarked;
