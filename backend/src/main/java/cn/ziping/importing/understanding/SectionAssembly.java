package cn.ziping.importing.understanding;

import cn.ziping.importing.draft.DraftSection;
import cn.ziping.importing.draft.Rows;
import cn.ziping.importing.form.FormReading;
import cn.ziping.importing.form.FormReading.FormText;
import cn.ziping.importing.form.Forms;
import cn.ziping.importing.outline.Heading;
import cn.ziping.importing.source.Doubt;
import cn.ziping.importing.source.DoubtKind;
import cn.ziping.importing.source.Evidence;
import cn.ziping.importing.source.ParagraphStyle;
import cn.ziping.importing.source.Passage;
import cn.ziping.importing.source.Passage.Part;
import cn.ziping.importing.source.Piece;
import cn.ziping.importing.source.Table;
import cn.ziping.importing.table.ReportTables;
import cn.ziping.importing.table.TableContext;
import cn.ziping.template.SectionBlock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sections of a draft: their tables read, what is left written as text in its place. */
final class SectionAssembly {
    private static final int NAMED_BY = 3;
    private static final int FORM_BELOW = 5;
    private static final int LONGEST_EXCERPT = 60;

    private final List<DraftSection> sections = new ArrayList<>();
    private final List<Rows> tables = new ArrayList<>();
    private final List<FormReading> forms = new ArrayList<>();
    private final List<Doubt> doubts = new ArrayList<>();
    private final List<String> path = new ArrayList<>();

    List<DraftSection> sections() {
        return sections;
    }

    List<Rows> tables() {
        return tables;
    }

    List<FormReading> forms() {
        return forms;
    }

    List<Doubt> doubts() {
        return doubts;
    }

    /** What is left of a section when its tables were read. */
    private static final class Left {
        final List<Piece> text = new ArrayList<>();

        @Nullable
        SectionBlock block;
    }

    void add(Heading heading, List<Piece> pieces) {
        while (path.size() >= heading.level()) {
            path.remove(path.size() - 1);
        }
        path.add(heading.heading());
        var left = read(pieces);
        var blocks = new ArrayList<>(heading.blocks());
        pieces.forEach(piece -> blocks.addAll(piece.blocks()));
        sections.add(new DraftSection(
                "s" + (sections.size() + 1),
                null,
                heading.number(),
                heading.level(),
                heading.heading(),
                Body.of(left.text),
                left.block,
                blocks.stream().distinct().toList()));
    }

    /** @return what stays text of pieces that stand below no heading */
    List<Piece> beforeAll(List<Piece> pieces) {
        return read(pieces).text;
    }

    private Left read(List<Piece> pieces) {
        var left = new Left();
        for (var i = 0; i < pieces.size(); i++) {
            if (!(pieces.get(i) instanceof Table table) || !isRead(table, pieces.subList(0, i), left)) {
                left.text.add(pieces.get(i));
            }
        }
        return left;
    }

    /** @return whether the table became data that the section shows, so that it is no text */
    private boolean isRead(Table table, List<Piece> above, Left left) {
        var form = Forms.read(table, last(above, FORM_BELOW));
        if (form.isPresent()) {
            forms.add(form.get());
            if (!form.get().isWhole() || !shown(SectionBlock.INDICATORS, left, table)) {
                return partly(table);
            }
            form.get().texts().forEach(answer -> left.text.add(passage(answer)));
            return true;
        }
        var reading = ReportTables.read(table, context(above));
        if (reading.isEmpty()) {
            return false;
        }
        tables.add(reading.get().rows());
        return reading.get().isWhole() && shown(reading.get().block(), left, table) || partly(table);
    }

    private boolean shown(SectionBlock block, Left left, Table table) {
        if (left.block != null && left.block != block) {
            return false;
        }
        left.block = block;
        return true;
    }

    private boolean partly(Table table) {
        var first = table.rows().get(0).get(0);
        doubts.add(Doubt.of(
                DoubtKind.NOT_UNDERSTOOD, "这张表的数据已经读出，但还有别的内容，所以整张表也作为文字保留在正文中；请决定保留哪一种。", Evidence.of(first)));
        return false;
    }

    /** What a form was answered that is no value stays text, with the question before it. */
    private static Passage passage(FormText answer) {
        var words = answer.label() + "：" + answer.text();
        var part = new Part(answer.evidence().block(), 0);
        return new Passage(List.of(part), words, null, ParagraphStyle.BODY, false);
    }

    private TableContext context(List<Piece> above) {
        var before = last(above, NAMED_BY).stream()
                .filter(Passage.class::isInstance)
                .map(piece -> ((Passage) piece).text())
                .toList();
        return new TableContext(List.copyOf(path), before);
    }

    private static List<Piece> last(List<Piece> pieces, int most) {
        return pieces.subList(Math.max(0, pieces.size() - most), pieces.size());
    }

    /** The beginning of a piece, as a doubt quotes it. */
    static Evidence beginning(Piece piece) {
        if (piece instanceof Table table) {
            return Evidence.of(table.rows().get(0).get(0));
        }
        var passage = (Passage) piece;
        var text = passage.text();
        var length = Math.min(LONGEST_EXCERPT, text.codePointCount(0, text.length()));
        return passage.evidence(text.substring(0, text.offsetByCodePoints(0, length)));
    }
}
