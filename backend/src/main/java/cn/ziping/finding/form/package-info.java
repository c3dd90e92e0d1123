/** Rules over sections, numbering, names and spelling: group C of the catalogue. */
@NullMarked
package cn.ziping.finding.form;

import org.jspecify.annotations.NullMarked;
