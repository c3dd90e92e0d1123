/** The shipped sample reports: read from YAML, stored through the same door as any report. */
@NullMarked
package cn.ziping.sample;

import org.jspecify.annotations.NullMarked;
