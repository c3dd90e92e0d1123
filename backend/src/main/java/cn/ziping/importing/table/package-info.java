/** Tables of reports, real or flattened to text, known by the words of their heads. */
@NullMarked
package cn.ziping.importing.table;

import org.jspecify.annotations.NullMarked;
