/** A document becomes a draft report: uploading it, what was understood of it, correcting, accepting. */
@NullMarked
package cn.ziping.importing;

import org.jspecify.annotations.NullMarked;
