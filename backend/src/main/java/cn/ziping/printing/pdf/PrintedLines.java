package cn.ziping.printing.pdf;

import java.util.Arrays;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.JRStyledTextAttributeSelector;
import net.sf.jasperreports.engine.fill.DefaultPrintElementOriginator;
import net.sf.jasperreports.engine.fill.JRTemplatePrintText;
import net.sf.jasperreports.engine.fill.JRTemplateText;
import net.sf.jasperreports.engine.util.JRStyledText;
import net.sf.jasperreports.engine.util.JRStyledTextParser;

/** A text that is set in lines, which can be divided between two of them, as where a page ends. */
final class PrintedLines {
    private static final JRStyledTextAttributeSelector ATTRIBUTES =
            JRStyledTextAttributeSelector.getNoBackcolorSelector(DefaultJasperReportsContext.getInstance());

    private final JRPrintText text;

    PrintedLines(JRPrintText text) {
        this.text = text;
    }

    int count() {
        var breaks = text.getLineBreakOffsets();
        return breaks == null ? 1 : breaks.length + 1;
    }

    String last() {
        return styled().getText().substring(start(count() - 1));
    }

    /** Takes the last lines off, as a text of their own; at least one line stays. */
    JRPrintText divide(int lines, int pitch) {
        var whole = styled();
        var kept = count() - lines;
        var breaks = text.getLineBreakOffsets();
        var at = start(kept);

        var rest = new JRTemplatePrintText(
                (JRTemplateText) ((JRTemplatePrintText) text).getTemplate(), new DefaultPrintElementOriginator(0));
        rest.setX(text.getX());
        rest.setWidth(text.getWidth());
        rest.setHeight(lines * pitch);
        rest.setTextHeight(text.getTextHeight() - kept * pitch);
        rest.setLeadingOffset(text.getLeadingOffset());
        rest.setLineSpacingFactor(text.getLineSpacingFactor());
        rest.setRunDirection(text.getRunDirection());
        rest.setText(markup(whole, at, whole.length()));
        rest.setLineBreakOffsets(part(breaks, kept, count() - 1));
        var properties = rest.getPropertiesMap();
        for (var name : text.getPropertiesMap().getPropertyNames()) {
            properties.setProperty(name, text.getPropertiesMap().getProperty(name));
        }
        properties.setProperty(JRPrintText.PROPERTY_AWT_INDENT_FIRST_LINE, "false");

        text.setText(markup(whole, 0, at));
        text.setHeight(kept * pitch);
        text.setTextHeight(text.getTextHeight() - lines * pitch);
        text.setLineBreakOffsets(part(breaks, 0, kept - 1));
        text.getPropertiesMap().setProperty(JRPrintText.PROPERTY_AWT_JUSTIFY_LAST_LINE, "true");
        return rest;
    }

    /** Where a line begins, counted from 0. */
    private int start(int line) {
        var at = 0;
        for (var i = 0; i < line; i++) {
            at += text.getLineBreakOffsets()[i];
        }
        return at;
    }

    private JRStyledText styled() {
        return text.getFullStyledText(ATTRIBUTES);
    }

    private static String markup(JRStyledText whole, int from, int to) {
        return JRStyledTextParser.getInstance().write(whole, from, to);
    }

    private static short[] part(short[] breaks, int from, int to) {
        return Arrays.copyOfRange(breaks, from, to);
    }
}
