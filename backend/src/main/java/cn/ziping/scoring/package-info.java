/** What a template's rules give for targets and results: reading what clerks write, and suggested scores. */
@NullMarked
package cn.ziping.scoring;

import org.jspecify.annotations.NullMarked;
