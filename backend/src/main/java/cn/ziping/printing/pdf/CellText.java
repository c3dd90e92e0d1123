package cn.ziping.printing.pdf;

import cn.ziping.printing.document.Table.Alignment;
import java.util.Locale;
import java.util.Map;
import net.sf.jasperreports.engine.JRDefaultStyleProvider;
import net.sf.jasperreports.engine.JRStyledTextAttributeSelector;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.base.JRBasePrintText;
import net.sf.jasperreports.engine.fill.JRMeasuredText;
import net.sf.jasperreports.engine.type.VerticalTextAlignEnum;
import net.sf.jasperreports.engine.util.JRStyledText;
import net.sf.jasperreports.engine.util.JRStyledTextParser;
import net.sf.jasperreports.engine.util.JRStyledTextUtil;
import net.sf.jasperreports.engine.util.JRTextMeasurerUtil;

/** Sets text into a width, and measures and cuts it as it will be printed. */
final class CellText {
    private static final int ENDLESS = 1_000_000;

    private final JasperReportsContext context;
    private final JRDefaultStyleProvider styles;

    /**
     * How a text is set.
     *
     * @param padding between the text and the edge, in points
     * @param line of the edge, in points; 0 for none
     */
    record Look(Face face, int size, Alignment alignment, int padding, float line) {}

    /** Text before and behind a cut, as styled markup. */
    record Cut(String before, String behind) {}

    CellText(JasperReportsContext context) {
        this.context = context;
        this.styles = new JasperPrint().getDefaultStyleProvider();
    }

    /** The text as high as it needs to be; its place is still open. */
    JRBasePrintText set(String markup, Look look, int width) {
        var text = text(markup, look, width);
        var measured = measure(text, ENDLESS);
        text.setTextHeight(measured.getTextHeight());
        text.setLineSpacingFactor(measured.getLineSpacingFactor());
        text.setLeadingOffset(measured.getLeadingOffset());
        text.setLineBreakOffsets(measured.getLineBreakOffsets());
        text.setHeight((int) Math.ceil(measured.getTextHeight()) + 2 * look.padding());
        return text;
    }

    /** As much of the text as fits into the height, and what is left. */
    Cut cut(String markup, Look look, int width, int height) {
        var all = JRStyledTextParser.getInstance().getStyledText(Map.of(), markup, true, Locale.ROOT);
        var end = measure(text(markup, look, width), Math.max(0, height - 2 * look.padding()))
                .getTextOffset();
        // A line that ended at the cut does not end again before or behind it.
        var before = feeds(all, end - 1) ? end - 1 : end;
        var behind = end > 0 && feeds(all, end) ? end + 1 : end;
        return new Cut(markup(all, 0, before), markup(all, behind, all.length()));
    }

    private static boolean feeds(JRStyledText text, int at) {
        return at >= 0 && at < text.length() && text.getText().charAt(at) == '\n';
    }

    private static String markup(JRStyledText text, int from, int end) {
        return from >= end ? "" : JRStyledTextParser.getInstance().write(text, from, end);
    }

    private JRMeasuredText measure(JRBasePrintText text, int height) {
        var selector = JRStyledTextAttributeSelector.getAllSelector(context);
        var styled = JRStyledTextUtil.getInstance(context).getStyledText(text, selector);
        var resolved = JRStyledTextUtil.getInstance(context).resolveFonts(styled, Locale.ROOT);
        return JRTextMeasurerUtil.getInstance(context)
                .createTextMeasurer(text, text)
                .measure(resolved, 0, height, true, true);
    }

    private JRBasePrintText text(String markup, Look look, int width) {
        var text = new JRBasePrintText(styles);
        text.getPropertiesMap().setProperty("net.sf.jasperreports.text.save.line.breaks", "true");
        text.setMarkup("styled");
        text.setText(markup);
        text.setFontName(look.face().family());
        text.setFontSize((float) look.size());
        text.setWidth(width);
        text.setHorizontalTextAlign(Layouts.alignment(look.alignment()));
        text.setVerticalTextAlign(VerticalTextAlignEnum.MIDDLE);
        text.getLineBox().setPadding(look.padding());
        if (look.line() > 0) {
            text.getLineBox().getPen().setLineWidth(look.line());
        }
        return text;
    }
}
