package cn.ziping.printing.document;

import java.util.List;

/**
 * What is on the paper, whatever the paper is made of.
 *
 * @param author who signs
 */
public record Document(String title, String author, List<Block> blocks) {

    public Document {
        blocks = List.copyOf(blocks);
    }

    /** A piece of a document, in reading order. */
    public sealed interface Block permits Heading, Paragraph, Table, Signature, Annex {}

    /**
     * @param level 1 to 6
     * @param number with its punctuation, such as 一、; empty for none
     */
    public record Heading(int level, String number, String text) implements Block {}

    public record Paragraph(Text text) implements Block {}

    /** The name at the end of the text (落款). */
    public record Signature(String name) implements Block {}

    /** A new page for what belongs to the report but not into its text (附表). */
    public record Annex(String label) implements Block {}
}
