/** Sections of a document to the sections of a template's outline. */
@NullMarked
package cn.ziping.importing.mapping;

import org.jspecify.annotations.NullMarked;
