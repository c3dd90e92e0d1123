/** Rules over what sentences say beside tables, beside each other, and of counts: group T of the catalogue. */
@NullMarked
package cn.ziping.finding.text;

import org.jspecify.annotations.NullMarked;
