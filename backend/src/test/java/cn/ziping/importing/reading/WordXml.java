package cn.ziping.importing.reading;

/** The elements that the body of a Word document for tests is put together of. */
final class WordXml {
    private WordXml() {}

    static String run(String text) {
        return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
    }

    /** A paragraph with this inside. */
    static String p(String inside) {
        return "<w:p>" + inside + "</w:p>";
    }

    static String styled(String style, String text) {
        return p("<w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr>" + run(text));
    }

    static String numbered(int list, int level, String text) {
        return p("<w:pPr><w:numPr><w:ilvl w:val=\"" + level + "\"/><w:numId w:val=\"" + list + "\"/></w:numPr></w:pPr>"
                + run(text));
    }

    static String cell(String properties, String text) {
        return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + p(run(text)) + "</w:tc>";
    }

    /** Where a field begins, parts its code from its result, or ends. */
    static String mark(String type) {
        return "<w:r><w:fldChar w:fldCharType=\"" + type + "\"/></w:r>";
    }

    /** The code of a field. */
    static String code(String code) {
        return "<w:r><w:instrText xml:space=\"preserve\">" + code + "</w:instrText></w:r>";
    }
}
