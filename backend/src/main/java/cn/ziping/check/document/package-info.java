/** Documents as subjects of the rules: pure. */
@NullMarked
package cn.ziping.check.document;

import org.jspecify.annotations.NullMarked;
