package cn.ziping.analysis;

import java.time.OffsetDateTime;
import java.util.UUID;

/** Something that somebody keeps under a name of their own. */
interface Kept {
    /** How many of one kind an account keeps. */
    int MOST = 200;

    int LONGEST_NAME = 100;

    UUID id();

    int version();

    String name();

    OffsetDateTime savedAt();
}
