/** Rules over scores, weights and grades, in rows and in sentences: groups S, W and G of the catalogue. */
@NullMarked
package cn.ziping.finding.score;

import org.jspecify.annotations.NullMarked;
