package cn.ziping.importing.prose;

import cn.ziping.importing.source.Evidence;

/**
 * Points with their words.
 *
 * @param isScoredNext whether the next points are the score of the same indicator
 */
record Said(
        Points points, String words, String before, Evidence evidence, boolean isInBrackets, boolean isScoredNext) {}
