package cn.ziping.printing.document;

/**
 * Many documents as one, behind a common contents page.
 *
 * @param documents each is made when it is asked for, so that memory holds one at a time; walked once
 */
public record Volume(String title, String author, Iterable<Document> documents) {}
