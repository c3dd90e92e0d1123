/** Templates as files: read, checked, and stored when the server starts. */
@NullMarked
@NamedInterface("file")
package cn.ziping.template.file;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
