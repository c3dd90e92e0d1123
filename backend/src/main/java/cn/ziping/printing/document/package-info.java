/** What is on the paper: a document of blocks that knows nothing of reports, and nothing of the paper. */
@NullMarked
@NamedInterface("document")
package cn.ziping.printing.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
