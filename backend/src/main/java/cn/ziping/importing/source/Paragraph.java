package cn.ziping.importing.source;

import org.jspecify.annotations.Nullable;

/**
 * A paragraph as the file has it; in a text file a line, in a PDF the lines that stand together.
 *
 * @param text with its tabs; a number that the word processor counts stands in front of it as written on paper
 * @param outlineLevel 1 to 9 where the file marks it as a heading of that level
 * @param style what the file says that it is
 * @param isAfterGap whether an empty line or a new page comes before it
 */
public record Paragraph(
        int id,
        @Nullable Integer page,
        String text,
        @Nullable Integer outlineLevel,
        ParagraphStyle style,
        boolean isAfterGap)
        implements Block {

    public static Paragraph plain(int id, String text) {
        return new Paragraph(id, null, text, null, ParagraphStyle.BODY, false);
    }
}
