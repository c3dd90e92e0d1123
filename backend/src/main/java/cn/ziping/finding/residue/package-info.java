/** Rules over what should not stand in a report at all, and over its years: groups P and Y of the catalogue. */
@NullMarked
package cn.ziping.finding.residue;

import org.jspecify.annotations.NullMarked;
