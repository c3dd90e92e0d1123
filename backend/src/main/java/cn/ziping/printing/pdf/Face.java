package cn.ziping.printing.pdf;

import cn.ziping.printing.document.Document.Heading;
import java.awt.Font;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The faces that a government paper is set in (GB/T 9704-2012), each with the free font that stands for it. */
enum Face {
    TITLE("小标宋", "FandolSong-Bold.otf", "ZipingSong-Bold"),
    HEI("黑体", "FandolHei-Regular.otf", "ZipingHei-Regular"),
    KAI("楷体", "FandolKai-Regular.otf", "ZipingKai-Regular"),
    FANG("仿宋", "FandolFang-Regular.otf", "ZipingFang-Regular"),
    SONG("宋体", "NotoSerifSC-Regular.ttf", "ZipingSerif-Regular"),
    /** Lends what the faces above lack. */
    WIDE("宋体（后备）", "NotoSerifSC-Regular.ttf", "ZipingSerif-Regular"),
    /** Lends rare hanzi. */
    RARE("生僻字", "LXGWWenKai-Regular.ttf", "ZipingKaiRare-Regular"),
    /** Lends signs, such as ☑, and foreign letters. */
    SIGNS("符号", "DejaVuSans.ttf", "ZipingSigns-Regular");

    /** Printed where no face has the character: 〓, the printer's mark for a missing sort. */
    static final int GETA = '〓';

    private static final Logger LOG = LoggerFactory.getLogger(Face.class);

    private static final Face[] LENDERS = {SONG, WIDE, RARE, SIGNS};

    static {
        var faces = Arrays.stream(values()).map(face -> face.family + " with " + face.program.location());
        LOG.info("Printing {}", faces.collect(Collectors.joining(", ")));
    }

    /** Read once for all of them. */
    private static final class Own {
        static final Map<String, FontProgram> FONTS = OfficeFonts.chosen();
    }

    private final String family;
    private final FontProgram program;

    Face(String family, String file, String name) {
        FontSetup.ensure();
        this.family = family;
        var own = Own.FONTS.get(family);
        this.program = own == null ? FontProgram.shipped(file, name) : own;
    }

    /** The name that page layouts call it by. */
    String family() {
        return family;
    }

    FontProgram program() {
        return program;
    }

    Font awt() {
        return program.awt();
    }

    boolean has(int character) {
        return awt().canDisplay(character) && !(program.ours() && isMisdrawn(character));
    }

    /**
     * Fandol draws the full-width yuan sign as a dollar. What stands in the private areas is agreed upon between an office
     * and its font, and something else in any other.
     */
    private boolean isMisdrawn(int character) {
        return character == '￥' && program.location().endsWith(".otf")
                || Character.getType(character) == Character.PRIVATE_USE;
    }

    /** GB/T 9704-2012 7.3.3. */
    static Face of(Heading heading) {
        return switch (heading.level()) {
            case 1 -> HEI;
            case 2 -> KAI;
            default -> FANG;
        };
    }

    /** The face that this character is printed in where this one is wanted; null when no face has it. */
    @Nullable
    Face lender(int character) {
        if (has(character)) {
            return this;
        }
        for (var lender : LENDERS) {
            if (lender.has(character)) {
                return lender;
            }
        }
        return null;
    }
}
