package cn.ziping.importing.reading;

import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.jspecify.annotations.Nullable;

/**
 * The bookmarks of a PDF: word processors make them of headings, with their levels. A paragraph that says the same as
 * a bookmark is a heading; bookmarks that name files or pages agree with no paragraph and do nothing.
 */
final class PdfBookmarks {
    private static final int MOST = 2_000;
    private static final int FEWEST = 3;
    private static final int DEEPEST = 9;

    private final Map<String, Integer> levels = new HashMap<>();
    private int seen;

    PdfBookmarks(PDDocument document) {
        var outline = document.getDocumentCatalog().getDocumentOutline();
        if (outline != null) {
            collect(outline, 1);
        }
        if (levels.size() < FEWEST) {
            levels.clear();
        }
    }

    private void collect(PDOutlineNode parent, int level) {
        PDOutlineItem item = parent.getFirstChild();
        // A damaged file may let bookmarks follow each other in a circle.
        while (item != null && seen++ < MOST) {
            var title = item.getTitle();
            if (title != null && !Words.isBlank(title)) {
                levels.putIfAbsent(plain(title), level);
            }
            if (level < DEEPEST) {
                collect(item, level + 1);
            }
            item = item.getNextSibling();
        }
    }

    /** 1 to 9; null for text that no bookmark says. */
    @Nullable
    Integer level(String text) {
        return text.length() > 100 ? null : levels.get(plain(text));
    }

    private static String plain(String text) {
        return Words.clean(PdfRadicals.plain(text)).replaceAll("[\\s\\u00a0\\u3000]+", "");
    }
}
