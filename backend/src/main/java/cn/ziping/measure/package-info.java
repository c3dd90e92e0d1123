/** Numbers, amounts of money and words as documents write them, made plain without losing where they stand. */
@NullMarked
package cn.ziping.measure;

import org.jspecify.annotations.NullMarked;
