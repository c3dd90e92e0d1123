/** From a document to a draft: the parts put together. */
@NullMarked
package cn.ziping.importing.understanding;

import org.jspecify.annotations.NullMarked;
