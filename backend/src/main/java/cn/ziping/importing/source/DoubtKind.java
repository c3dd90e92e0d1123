package cn.ziping.importing.source;

/** What a doubt is about, those first that matter most. */
public enum DoubtKind {
    /** Something was said in two ways, or could be read in two. */
    AMBIGUOUS,
    /** Something that should be there was not found. */
    MISSING,
    /** It stays as text: it looked like data and was not understood. */
    NOT_UNDERSTOOD,
    /** It was taken out of the text: page numbers, contents, marks of the word processor. */
    REMOVED
}
