package cn.ziping.reference;

/**
 * A line of a section's text without any marks of Markdown.
 *
 * @param isRow whether it is a row of a table, its cells parted by tabs
 */
public record PlainLine(boolean isRow, String text) {}
