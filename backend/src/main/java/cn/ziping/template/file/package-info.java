/** Templates as files: read, checked, and stored when the server starts. */
@NullMarked
package cn.ziping.template.file;

import org.jspecify.annotations.NullMarked;
