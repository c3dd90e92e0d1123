package cn.ziping.importing.form;

import cn.ziping.importing.draft.DraftIndicator;
import cn.ziping.importing.form.FormGrid.Box;
import cn.ziping.importing.source.Evidence;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the rows of indicators of a form; levels that are merged or left empty are those of the row above. */
final class IndicatorsPart {
    private final FormPage page;
    private final @Nullable String project;
    private final int before;
    private final List<DraftIndicator> rows = new ArrayList<>();
    private IndicatorHead head;
    private Group level1 = Group.NONE;
    private Group level2 = Group.NONE;
    private @Nullable String level3;
    private @Nullable BigDecimal points3;
    private boolean isTold;

    /** A level-1 or level-2 group, and whether its own points still have to be told. */
    private record Group(
            @Nullable String words,
            @Nullable BigDecimal points,
            @Nullable Box box) {
        static final Group NONE = new Group(null, null, null);

        Group told() {
            return new Group(words, null, box);
        }
    }

    private IndicatorsPart(FormPage page, IndicatorHead head, @Nullable String project, int before) {
        this.page = page;
        this.before = before;
        this.head = head;
        this.project = project;
    }

    /** What was read, where it ends, and its last head. */
    record Read(List<DraftIndicator> rows, int next, IndicatorHead head) {}

    /**
     * @param project key of the project that the form is about; null for a form of a department
     * @param before how many rows the form gave above
     */
    static Read read(FormPage page, IndicatorHead head, @Nullable String project, int before) {
        var part = new IndicatorsPart(page, head, project, before);
        var next = part.rows();
        return new Read(part.isTold ? part.rows : List.of(), next, part.head);
    }

    private int rows() {
        useHead();
        var row = head.bottom();
        while (row < page.to()) {
            var again = IndicatorHead.at(page, row);
            if (again.isPresent()) {
                head = again.get();
                useHead();
                row = head.bottom();
            } else if (isEnd(row)) {
                break;
            } else {
                row(row);
                row++;
            }
        }
        return row;
    }

    private void useHead() {
        for (var row = head.top(); row < head.bottom(); row++) {
            page.grid().worded(row).forEach(page::use);
        }
    }

    private boolean isEnd(int row) {
        var worded = page.grid().worded(row).stream()
                .filter(box -> !FormLabel.INDICATORS.is(box.key()))
                .toList();
        if (worded.isEmpty()) {
            return false;
        }
        var first = worded.get(0);
        var label = FormLabel.of(first.key());
        var isBefore = first.column() < head.left() && page.grid().isMerged() && !isEdge(first);
        return label.isPresent() && first.column() <= head.left() && isSection(label.get(), row)
                || isBefore
                || worded.stream().anyMatch(box -> page.grid().isMerged() && head.isAcross(box))
                || worded.size() == 1 && first.column() == 0 && isNote(first)
                || worded.stream().allMatch(IndicatorsPart::isSigned);
    }

    /** 履职完成情况 may be a group of indicators as well as a label: one with an indicator or points is a group. */
    private boolean isSection(FormLabel label, int row) {
        var cells = new IndicatorCells(page, head, row);
        return switch (label) {
            case TARGET, ACHIEVED, UNIT, YEAR, GRADE, NOTE -> !cells.isScored() && !cells.isNamed();
            default -> true;
        };
    }

    /** A name at the edge of several rows of indicators. */
    private boolean isEdge(Box box) {
        return box.end() <= head.left()
                && (box.height() > 1
                        || page.grid().crossing(box.row()).stream()
                                .anyMatch(other -> other.column() >= head.left() && !other.isBlank()));
    }

    /** 填表人：… beside 联系电话：… below the indicators. */
    private static boolean isSigned(Box box) {
        return box.text().strip().matches("(?s)(?:填表|填报|制表|联系|经办|审核|复核|(?:单位|部门|项目|财务)?负责).{0,6}[:：].*");
    }

    private static boolean isNote(Box box) {
        return box.text().strip().matches("(?s)(?:注|说明|备注|填表|填报|\\d+[.、]|联系).*")
                || box.text().length() > 40;
    }

    private void row(int row) {
        var cells = new IndicatorCells(page, head, row);
        page.grid().worded(row).stream()
                .filter(box -> box.column() < head.left() && cells.shift() == 0)
                .forEach(page::use);
        var isSubtotal = levels(cells);
        var values = cells.values();
        var written = new IndicatorWords(values);
        var isPoints = written.isOnlyWeight() && level3 == null;
        if (written.isSilent() && level3 == null || level1.words() == null && level3 == null) {
            return;
        }
        if (written.isSilent() && !cells.names(IndicatorColumn.LEVEL3)) {
            return;
        }
        isTold |= !isPoints;
        groups();
        add(cells, written, isSubtotal);
    }

    /** @return whether the row is a subtotal of its group */
    private boolean levels(IndicatorCells cells) {
        var box1 = cells.level(IndicatorColumn.LEVEL1);
        var isSubtotal = false;
        points3 = null;
        if (box1 != null) {
            var name = IndicatorName.ofGroup(box1.text());
            if (name.isSubtotal()) {
                isSubtotal = true;
                level2 = Group.NONE;
            } else if (name.words() != null && !name.words().equals(level1.words())) {
                level1 = new Group(name.words(), first(cells.points(IndicatorColumn.LEVEL1), name.points()), box1);
                level2 = Group.NONE;
            }
        }
        var box2 = cells.level(IndicatorColumn.LEVEL2);
        if (box2 != null) {
            var name = IndicatorName.ofGroup(box2.text());
            if (name.isSubtotal()) {
                isSubtotal = true;
                level2 = Group.NONE;
            } else if (name.words() != null) {
                level2 = new Group(name.words(), first(cells.points(IndicatorColumn.LEVEL2), name.points()), box2);
            }
        }
        var box3 = cells.level(IndicatorColumn.LEVEL3);
        if (box3 != null) {
            var written = IndicatorName.of(box3.text());
            var name = head.column(IndicatorColumn.WEIGHT) == null ? written.parted() : written;
            points3 = name.points();
            level3 = name.isSubtotal() ? null : name.words();
            isSubtotal |= name.isSubtotal();
        } else if (!cells.isCarried(IndicatorColumn.LEVEL3)) {
            level3 = null;
        }
        return isSubtotal;
    }

    private static @Nullable BigDecimal first(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one != null ? one : other;
    }

    /** Points of the groups that begin with this row, as rows of their own. */
    private void groups() {
        if (level1.points() != null && level1.words() != null) {
            group(level1, level1.words(), null);
            level1 = level1.told();
        }
        if (level2.points() != null && level1.words() != null) {
            group(level2, level1.words(), level2.words());
            level2 = level2.told();
        }
    }

    private void group(Group group, String name, @Nullable String below) {
        var box = group.box();
        var evidence = box == null ? Map.<String, Evidence>of() : Map.of("weight", box.evidence());
        rows.add(DraftIndicator.written(
                key(), project, name, below, null, null, null, null, group.points(), null, null, evidence));
    }

    private String key() {
        return (project == null ? "" : project) + "i" + (before + rows.size() + 1);
    }

    private void add(IndicatorCells cells, IndicatorWords written, boolean isSubtotal) {
        var names = new ArrayList<String>();
        for (var name : new String[] {level1.words(), level2.words(), isSubtotal ? null : level3}) {
            if (name != null) {
                names.add(name);
            }
        }
        if (names.isEmpty()) {
            return;
        }
        var hasGroups = head.column(IndicatorColumn.LEVEL1) != null;
        var isLeaf = hasGroups && !isSubtotal && level3 != null;
        var evidence = written.evidence();
        cells.evidenceOfLevels(evidence, level1.box(), level2.box());
        rows.add(written.indicator(
                key(),
                project,
                names.get(0),
                hasGroups ? level2.words() : names.size() > 1 ? names.get(1) : null,
                isLeaf ? level3 : names.size() > 2 ? names.get(2) : null,
                points3,
                evidence));
    }
}
