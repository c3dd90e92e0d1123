/** Versioned templates of reports: data, not code. */
@NullMarked
package cn.ziping.template;

import org.jspecify.annotations.NullMarked;
