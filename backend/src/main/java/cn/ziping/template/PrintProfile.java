package cn.ziping.template;

/** How the pages of a report are set unless somebody asks for them otherwise. */
public enum PrintProfile {
    /** GB/T 9704-2012 to the letter. */
    STRICT,
    /** The habits of offices: the margins and the pitch of word processors. */
    OFFICE
}
