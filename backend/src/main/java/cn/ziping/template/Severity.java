package cn.ziping.template;

/** How much a finding weighs, which a template may say; the names are those of the contract. */
public enum Severity {
    /** The report cannot be submitted. */
    BLOCK,
    /** Has to be answered in words. */
    WARN,
    /** Good to know. */
    INFO
}
