package cn.ziping.importing.outline;

import cn.ziping.importing.source.Doubt;
import cn.ziping.importing.source.DoubtKind;
import cn.ziping.importing.source.Evidence;
import cn.ziping.importing.source.Passage;
import cn.ziping.importing.source.Piece;
import cn.ziping.template.ReportKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads whose report of which year and kind a document is, from its title, its cover, and its text. */
public final class Identities {
    private final Outline outline;
    private final String fileName;
    private final List<Passage> passages;
    private final Titles.@Nullable Title title;
    private final Covers covers;
    private final TableHeads heads;
    private final Map<String, Evidence> evidence = new LinkedHashMap<>();
    private final List<Doubt> doubts = new ArrayList<>();

    private Identities(Outline outline, String fileName) {
        this.outline = outline;
        this.fileName = fileName.replaceFirst("\\.[A-Za-z]{2,5}$", "");
        this.title = Titles.find(outline.front());
        this.covers = Covers.of(outline.front(), title);
        this.passages = passages(outline);
        var pieces = new ArrayList<>(outline.front());
        outline.headings().forEach(heading -> pieces.addAll(heading.pieces()));
        this.heads = TableHeads.of(pieces);
    }

    /** @param fileName which may say it too, where the document does not */
    public static Identity read(Outline outline, String fileName) {
        return new Identities(outline, fileName).identity();
    }

    private Identity identity() {
        if (title == null) {
            doubt(DoubtKind.MISSING, "没有找到标题，请填写报告标题。", null);
        } else {
            evidence.put(
                    "title", title.lines().get(0).evidence(title.lines().get(0).text()));
        }
        var department = department();
        var year = year();
        var kind = kind();
        var date = date();
        return new Identity(
                department,
                year,
                kind,
                title == null ? null : title.title(),
                date,
                covers.lines(),
                covers.rest(department),
                List.copyOf(doubts),
                Collections.unmodifiableMap(new LinkedHashMap<>(evidence)));
    }

    private @Nullable String department() {
        var ofTitle = title == null ? null : Departments.ofTitle(title.title(), titleEvidence(title));
        var ofCover = covers.department();
        var ofText = Departments.ofText(passages);
        var ofEnd = Signature.department(passages);
        var chosen = ofCover;
        for (var other : candidates(ofTitle, ofEnd, ofText)) {
            if (chosen == null || isLonger(other, chosen)) {
                chosen = other;
            }
        }
        chosen = chosen == null ? heads.department() : chosen;
        if (chosen == null) {
            chosen = Departments.ofTitle(fileName, new Evidence(0, null, null, ""));
            if (chosen != null) {
                doubt(DoubtKind.AMBIGUOUS, "正文里没有部门名称，按文件名取“%s”，请核对。".formatted(chosen.name()), null);
                return chosen.name();
            }
        }
        if (chosen == null) {
            doubt(DoubtKind.MISSING, "没有找到部门名称，请选择部门。", null);
            return null;
        }
        evidence.put("departmentName", chosen.evidence());
        differs(chosen, ofTitle);
        return chosen.name();
    }

    private static List<Departments.Reading> candidates(
            Departments.@Nullable Reading ofTitle,
            Departments.@Nullable Reading ofEnd,
            Departments.@Nullable Reading ofText) {
        var candidates = new ArrayList<Departments.Reading>();
        for (var reading : new Departments.@Nullable Reading[] {ofTitle, ofEnd, ofText}) {
            if (reading != null) {
                candidates.add(reading);
            }
        }
        return candidates;
    }

    /** The full name instead of the short one; another name is no fuller one. */
    private static boolean isLonger(Departments.Reading other, Departments.Reading chosen) {
        return Departments.isShortFor(chosen.name(), other.name());
    }

    private void differs(Departments.Reading chosen, Departments.@Nullable Reading ofTitle) {
        if (ofTitle == null
                || ofTitle.name().equals(chosen.name())
                || Departments.isShortFor(ofTitle.name(), chosen.name())
                || Departments.isShortFor(chosen.name(), ofTitle.name())) {
            return;
        }
        doubt(
                DoubtKind.AMBIGUOUS,
                "标题里的部门是“%s”，封面写的是“%s”，请核对是哪个部门。".formatted(ofTitle.name(), chosen.name()),
                ofTitle.evidence());
    }

    private @Nullable Integer year() {
        var ofTitle = title == null ? null : Years.ofTitle(title.title(), titleEvidence(title));
        var ofCover = covers.year();
        var reading = ofTitle == null ? ofCover : ofTitle;
        if (reading != null && ofCover != null && reading.year() != ofCover.year()) {
            doubt(
                    DoubtKind.AMBIGUOUS,
                    "标题里是%d年度，封面写的是%d年，请核对报告年度。".formatted(reading.year(), ofCover.year()),
                    ofCover.evidence());
        }
        reading = reading == null ? heads.year() : reading;
        if (reading == null) {
            reading = Years.ofText(passages);
            if (reading != null && reading.other() != null) {
                doubt(
                        DoubtKind.AMBIGUOUS,
                        "标题没有写年度，正文里%d年和%d年都提到多次，按%d年度，请核对。".formatted(reading.year(), reading.other(), reading.year()),
                        reading.evidence());
            }
        }
        if (reading != null) {
            evidence.put("year", reading.evidence());
            return reading.year();
        }
        reading = Years.ofTitle(fileName.replaceAll("(20\\d\\d)(?!\\d|\\s*年)", "$1年"), new Evidence(0, null, null, ""));
        if (reading == null) {
            doubt(DoubtKind.MISSING, "没有找到报告年度，请填写。", null);
            return null;
        }
        doubt(DoubtKind.AMBIGUOUS, "正文里没有年度，按文件名取%d年度，请核对。".formatted(reading.year()), null);
        return reading.year();
    }

    private @Nullable ReportKind kind() {
        var kinds = Kinds.of(title == null ? "" : title.title());
        if (kinds.size() > 1) {
            doubt(DoubtKind.AMBIGUOUS, "标题同时写了部门整体支出和项目支出，按部门整体支出，请核对。", null);
        }
        if (!kinds.isEmpty() && title != null) {
            evidence.put("kind", titleEvidence(title));
            return kinds.get(0);
        }
        var ofTables = heads.kind();
        var reading = ofTables == null ? Kinds.ofText(outline, covers.lines().keySet()) : ofTables;
        if (reading == null) {
            var ofFile = Kinds.of(fileName);
            doubt(DoubtKind.MISSING, ofFile.isEmpty() ? "没有看出是部门整体支出还是项目支出，请选择。" : "正文没有说明报告类型，按文件名取，请核对。", null);
            return ofFile.isEmpty() ? null : ofFile.get(0);
        }
        evidence.put("kind", reading.evidence());
        return reading.kind();
    }

    private @Nullable LocalDate date() {
        var ofCover = covers.date();
        var reading = ofCover == null ? Signature.date(passages) : ofCover;
        if (reading != null) {
            evidence.put("date", reading.evidence());
            return reading.date();
        }
        var month = covers.month();
        if (month != null) {
            doubt(DoubtKind.MISSING, "封面的日期“%s”没有写到日，请补上成文日期。".formatted(month.excerpt()), month);
        }
        return null;
    }

    private static Evidence titleEvidence(Titles.Title title) {
        var line = title.lines().stream()
                .filter(each -> each.text().matches("(?s).*\\d{4}.*"))
                .findFirst()
                .orElse(title.lines().get(0));
        return line.evidence(line.text());
    }

    private void doubt(DoubtKind kind, String message, @Nullable Evidence evidence) {
        doubts.add(new Doubt(kind, message, evidence, null));
    }

    /** All passages, headings too, in reading order; those of the cover are read by themselves. */
    private List<Passage> passages(Outline outline) {
        var all = new ArrayList<Passage>();
        covers.rest(null).forEach(piece -> add(all, piece));
        for (var heading : outline.headings()) {
            heading.pieces().forEach(piece -> add(all, piece));
        }
        return all;
    }

    private static void add(List<Passage> all, Piece piece) {
        if (piece instanceof Passage passage) {
            all.add(passage);
        }
    }
}
