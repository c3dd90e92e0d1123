package cn.ziping.printing.document;

/** How a page is set. */
public enum Profile {
    /** GB/T 9704-2012 to the letter. */
    STRICT,
    /** The habits of offices: the margins and the pitch of word processors. */
    OFFICE
}
