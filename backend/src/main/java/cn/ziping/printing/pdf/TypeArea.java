package cn.ziping.printing.pdf;

import cn.ziping.printing.document.Profile;
import java.util.Locale;
import java.util.Map;

/**
 * Where text stands on a sheet of A4 (版心), in points from its top left corner; JasperReports knows no fractions.
 *
 * <p>Strict is GB/T 9704-2012 5.2: 37 mm above, 28 mm at the binding, 156 × 225 mm, 22 lines. Office is what word processors
 * begin with: 25.4 mm above and below, 31.7 mm at the sides, two lines of their grid, 31.2 pt, for one of text.
 *
 * @param landscape the sheet as it is read after a turn to the right: its left side is now on top
 * @param pitch from line to line
 */
public record TypeArea(Profile profile, boolean landscape, int left, int top, int width, int height, int pitch) {

    /** What JasperReports gives a first line of 16 pt, in whole points, and adds to the pitch of further ones. */
    private static final int FIRST_LINE = 20;

    private static final double DESCENT = 1.92;

    private static final int SHORT_SIDE = 595;
    private static final int LONG_SIDE = 842;

    public static TypeArea of(Profile profile, boolean landscape) {
        return switch (profile) {
            case STRICT ->
                landscape
                        ? new TypeArea(profile, true, 99, 79, 638, 442, 29)
                        : new TypeArea(profile, false, 79, 105, 442, 638, 29);
            case OFFICE ->
                landscape
                        ? new TypeArea(profile, true, 72, 90, 698, 415, 31)
                        : new TypeArea(profile, false, 90, 72, 415, 698, 31);
        };
    }

    /** That of the same profile on sheets that are not turned. */
    TypeArea upright() {
        return of(profile, false);
    }

    public int sheetWidth() {
        return landscape ? LONG_SIDE : SHORT_SIDE;
    }

    public int sheetHeight() {
        return landscape ? SHORT_SIDE : LONG_SIDE;
    }

    /** How far the text of a left-hand page is nearer to the left side, so that the binding has its margin on both. */
    int mirrored() {
        return profile == Profile.STRICT ? 5 : 0;
    }

    int lines() {
        return height / pitch;
    }

    /** Name of the file that the build makes of a layout for this area. */
    public String layout(String name) {
        return "%s-%s%s.jasper"
                .formatted(name, profile, landscape ? "-LANDSCAPE" : "")
                .toLowerCase(Locale.ROOT);
    }

    /** What the page layouts call by name. */
    public Map<String, Object> figures() {
        var strict = profile == Profile.STRICT;
        return Map.ofEntries(
                Map.entry("profile", profile),
                Map.entry("orientation", landscape ? "Landscape" : "Portrait"),
                Map.entry("sheetWidth", sheetWidth()),
                Map.entry("sheetHeight", sheetHeight()),
                Map.entry("left", left),
                Map.entry("right", sheetWidth() - left - width),
                Map.entry("top", top),
                Map.entry("bottom", sheetHeight() - top - height),
                Map.entry("width", width),
                Map.entry("pitch", pitch),
                Map.entry("spacing", pitch - DESCENT),
                Map.entry("above", (pitch - FIRST_LINE) / 2),
                Map.entry("below", (pitch - FIRST_LINE + 1) / 2),
                Map.entry("besideLabel", width - 80),
                Map.entry("besideNumber", width - 106),
                Map.entry("page", width - 36),
                Map.entry("besidePage1", width - 36),
                Map.entry("besidePage2", width - 36 - 16),
                Map.entry("besidePage3", width - 36 - 32),
                Map.entry("markLeft", left + width - 200),
                Map.entry("markTop", strict ? 755 : 785));
    }
}
