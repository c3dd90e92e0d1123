package cn.ziping.importing.form;

import cn.ziping.importing.source.Evidence;

/** Words and where they stand. */
record Said(String text, Evidence evidence) {}
