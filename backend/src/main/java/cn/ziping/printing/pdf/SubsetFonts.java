package cn.ziping.printing.pdf;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;

/** The parts of faces that a file carries, each named by a prefix that should tell it from others of the same face. */
final class SubsetFonts {
    private static final int PREFIX = 7;
    private static final int LETTERS = 26;

    private final Set<COSDictionary> fonts = new LinkedHashSet<>();

    private SubsetFonts() {}

    static SubsetFonts of(PDDocument pdf) throws IOException {
        var subsets = new SubsetFonts();
        for (var page : pdf.getPages()) {
            for (var name : page.getResources().getFontNames()) {
                var font = page.getResources().getCOSObject().getCOSDictionary(COSName.FONT);
                if (font != null && font.getCOSDictionary(name) != null) {
                    subsets.fonts.add(font.getCOSDictionary(name));
                }
            }
        }
        return subsets;
    }

    /** Gives them names that are the same each time; they were made at random. */
    void settle() {
        var number = 0;
        for (var font : fonts) {
            var prefix = prefix(number++);
            rename(font, COSName.BASE_FONT, prefix);
            if (font.getDictionaryObject(COSName.DESCENDANT_FONTS) instanceof COSArray descendants
                    && descendants.getObject(0) instanceof COSDictionary descendant) {
                rename(descendant, COSName.BASE_FONT, prefix);
                var descriptor = descendant.getCOSDictionary(COSName.FONT_DESC);
                if (descriptor != null) {
                    rename(descriptor, COSName.FONT_NAME, prefix);
                    // Tells what is in the subset, and PDF/A has found it wrong; nobody needs it (ISO 19005-2,
                    // 6.2.11.4.2).
                    descriptor.removeItem(COSName.getPDFName("CIDSet"));
                }
            }
        }
    }

    private static void rename(COSDictionary font, COSName key, String prefix) {
        var name = font.getNameAsString(key);
        if (name != null && name.length() > PREFIX && name.charAt(PREFIX - 1) == '+') {
            font.setName(key, prefix + name.substring(PREFIX - 1));
        }
    }

    private static String prefix(int number) {
        var letters = new StringBuilder();
        var rest = number;
        for (var i = 1; i < PREFIX; i++) {
            letters.insert(0, (char) ('A' + rest % LETTERS));
            rest /= LETTERS;
        }
        return letters.toString();
    }
}
