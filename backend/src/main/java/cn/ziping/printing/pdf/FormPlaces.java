package cn.ziping.printing.pdf;

import cn.ziping.printing.document.Chart;
import cn.ziping.printing.document.Form;
import java.util.ArrayList;
import java.util.List;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintPage;
import net.sf.jasperreports.engine.JRPrintText;

/**
 * Forms and charts are set apart from the text around them: the page layout holds a place for them, a form's at the top of what
 * is free of each page, where they are put when the layout is filled.
 */
final class FormPlaces {

    /** Key of the text field in the page layout whose text is a mark. */
    static final String KEY = "form";

    private final CellText type;
    private final List<List<JRPrintElement>> set = new ArrayList<>();

    FormPlaces(CellText type) {
        this.type = type;
    }

    /**
     * Sets a form.
     *
     * @param first height that is left on the page where the form begins, in points
     * @param height of a page
     * @return marks of its pages; each wants a page of its own from the second on, and what follows wants one, too
     */
    List<String> set(Form form, int width, int first, int height) {
        var from = set.size();
        set.addAll(FormPages.of(form, type, width, first, height));
        var marks = new ArrayList<String>();
        for (var i = from; i < set.size(); i++) {
            marks.add(String.valueOf(i));
        }
        return marks;
    }

    /** Draws a chart; its mark wants the room of a band. */
    String draw(Chart chart, int width) {
        set.add(new ChartInk(type).drawn(chart, width));
        return String.valueOf(set.size() - 1);
    }

    /** Puts forms and charts in the places of their marks. */
    void put(List<JRPrintPage> pages) {
        for (var page : pages) {
            var elements = new ArrayList<JRPrintElement>();
            for (var element : page.getElements()) {
                if (KEY.equals(element.getKey())) {
                    var form = set.get(Integer.parseInt(((JRPrintText) element).getFullText()));
                    form.forEach(part -> move(part, element.getX(), element.getY()));
                    elements.addAll(form);
                } else {
                    elements.add(element);
                }
            }
            page.setElements(elements);
        }
    }

    private static void move(JRPrintElement element, int x, int y) {
        element.setX(element.getX() + x);
        element.setY(element.getY() + y);
    }
}
