/** What must be true before the server starts, and the sentence for whoever started it when it is not. */
@NullMarked
package cn.ziping.platform.start;

import org.jspecify.annotations.NullMarked;
