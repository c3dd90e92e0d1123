/**
 * The checks outside of a report that is being written: as a command over files, on the draft of an import, as a
 * worksheet for reviewers.
 */
@NullMarked
package cn.ziping.check;

import org.jspecify.annotations.NullMarked;
