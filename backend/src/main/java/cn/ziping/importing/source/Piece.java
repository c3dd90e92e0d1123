package cn.ziping.importing.source;

import java.util.List;

/** A block on its way to being understood. */
public sealed interface Piece permits Passage, Table {
    /** The first block of the document that it was made of. */
    int block();

    /** All of them, in order. */
    List<Integer> blocks();
}
