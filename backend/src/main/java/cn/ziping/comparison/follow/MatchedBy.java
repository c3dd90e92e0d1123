package cn.ziping.comparison.follow;

/** By what rows of several years were taken for the same. */
public enum MatchedBy {
    CODE,
    NAME,
    MAPPING
}
