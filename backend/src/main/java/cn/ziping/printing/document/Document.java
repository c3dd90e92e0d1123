package cn.ziping.printing.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is on the paper, whatever the paper is made of: every renderer says the same words.
 *
 * @param cover null for none; then the title stands above the text
 * @param contents whether a list of headings and attachments with their pages comes before the text
 */
public record Document(About about, @Nullable Cover cover, boolean contents, List<Block> blocks) {

    /** Stands where nobody has given a date: four digits, two and two have room, written by hand. */
    static final String UNDATED = "　　　　年　　月　　日";

    public Document {
        blocks = List.copyOf(blocks);
    }

    /** A document of text alone, approved and without a mark. */
    public static Document of(String title, String author, List<Block> blocks) {
        return new Document(new About(title, author, false, ""), null, false, blocks);
    }

    /** The same document with this print mark at its foot. */
    public Document marked(String mark) {
        return new Document(about.marked(mark), cover, contents, blocks);
    }

    public String title() {
        return about.title();
    }

    public String listed() {
        return about.listed();
    }

    /** Whether the title stands above the text: forms alone have titles of their own. */
    public boolean titled() {
        return blocks.isEmpty() || !blocks.stream().allMatch(block -> block instanceof Form || block instanceof Annex);
    }

    public String author() {
        return about.author();
    }

    /**
     * What is said of the document as a whole.
     *
     * @param listed what it is called among others, whose titles may be the same
     * @param author who signs
     * @param draft whether 草稿 lies under every page, because nobody has approved it yet
     * @param mark tells this print from others, stands in the footer; empty for none
     */
    public record About(String title, String listed, String author, boolean draft, String mark) {

        public About(String title, String author, boolean draft, String mark) {
            this(title, title, author, draft, mark);
        }

        About marked(String mark) {
            return new About(title, listed, author, draft, mark);
        }
    }

    /** A piece of a document, in reading order. */
    public sealed interface Block permits Heading, Paragraph, Table, Chart, Form, Attachments, Signature, Annex {

        /** Contents list headings of three levels, and annexes that have a label. */
        default boolean listed() {
            return false;
        }
    }

    /**
     * @param level 1 to 6
     * @param number with its punctuation, such as 一、; empty for none
     */
    public record Heading(int level, String number, String text) implements Block {

        /** Deeper headings are not listed. */
        public static final int DEEPEST_LISTED = 3;

        @Override
        public boolean listed() {
            return level <= DEEPEST_LISTED;
        }
    }

    public record Paragraph(Text text) implements Block {}

    /** Names what is attached, below the text (附件说明, GB/T 9704-2012 7.3.4); at least one name. */
    public record Attachments(List<String> names) implements Block {

        public Attachments {
            names = List.copyOf(names);
        }
    }

    /**
     * The name at the end of the text (落款).
     *
     * @param date as printed, such as 2024年5月1日; empty to be filled in by hand
     */
    public record Signature(String name, String date) implements Block {

        public boolean dated() {
            return !date.isEmpty();
        }

        /** The date, or the room for it. */
        public String dateLine() {
            return dated() ? date : UNDATED;
        }
    }

    /**
     * A new page for what belongs to the report but not into its text (附件, 附表).
     *
     * @param label such as 附件1
     * @param name for the contents, and its title on the page unless a form follows, which has its own
     */
    public record Annex(String label, String name) implements Block {

        @Override
        public boolean listed() {
            return !label.isEmpty();
        }
    }
}
