package cn.ziping.importing.source;

/** Formats of files that can be read. */
public enum SourceFormat {
    DOCX,
    PDF,
    TXT,
    XLSX,
    /** A whole report that another installation wrote. */
    JSON
}
