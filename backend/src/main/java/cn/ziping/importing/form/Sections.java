package cn.ziping.importing.form;

import cn.ziping.importing.form.FormGrid.Box;
import java.util.EnumSet;
import java.util.Set;

/** Where a part of a form ends because another begins. */
final class Sections {
    private static final Set<FormLabel> WITHIN = EnumSet.of(FormLabel.TOTAL, FormLabel.YEAR, FormLabel.UNIT);

    private Sections() {}

    /** Whether a label in this row asks for something else than funds, goals or an indicator. */
    static boolean begins(FormPage page, int row) {
        return page.grid().worded(row).stream().limit(2).anyMatch(Sections::isLabel)
                || IndicatorHead.at(page, row).isPresent();
    }

    private static boolean isLabel(Box box) {
        return FormLabel.of(box.key()).filter(label -> !WITHIN.contains(label)).isPresent();
    }
}
