package cn.ziping.importing.source;

import org.jspecify.annotations.Nullable;

/** A paragraph or a grid of a document, in reading order. */
public sealed interface Block permits Paragraph, Grid {
    /** Its place in the document, from 0; what evidence points at, so it never changes. */
    int id();

    /** Page of the document, from 1, where the format has pages. */
    @Nullable
    Integer page();
}
