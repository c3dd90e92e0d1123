package cn.ziping.template.file;

import cn.ziping.template.CoverRules;
import cn.ziping.template.FormRules;
import cn.ziping.template.FormRules.Labelled;
import cn.ziping.template.FormRules.Part;
import cn.ziping.template.FundField;
import cn.ziping.template.FundLine;
import cn.ziping.template.IndicatorField;
import cn.ziping.template.OutlineSection;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the rules of print must keep beyond their shape. */
final class PrintCheck {
    private final List<Fault> faults = new ArrayList<>();

    private PrintCheck() {}

    static List<Fault> faults(TemplateDocument document) {
        var check = new PrintCheck();
        var print = document.print();
        if (print != null) {
            if (print.cover() != null) {
                check.cover(print.cover());
            }
            // A project holds its goals itself, a department tells of them in sections.
            check.form(print.projectForm(), print.formOfProject(), FundLine.OF_PROJECT, Set.of(), "/print/projectForm");
            check.form(
                    print.departmentForm(),
                    print.formOfDepartment(),
                    FundLine.OF_DEPARTMENT,
                    sections(document),
                    "/print/departmentForm");
        }
        return check.faults;
    }

    private void cover(CoverRules cover) {
        var keys = new HashSet<String>();
        for (var i = 0; i < cover.lines().size(); i++) {
            var line = cover.lines().get(i);
            var pointer = "/print/cover/lines/" + i;
            if (!keys.add(line.key())) {
                fault(
                        pointer + "/key",
                        "封面中的 key “%s” 重复".formatted(line.key()),
                        "key %s is there twice".formatted(line.key()));
            }
            if (line.hasBoxes() && line.text() != null) {
                fault(pointer + "/text", "有选项的一行没有文字", "a line with choices has no text");
            }
            if (new HashSet<>(line.choices()).size() < line.choices().size()) {
                fault(pointer + "/choices", "选项重复", "a choice is there twice");
            }
            if (!line.choices().containsAll(line.chosen())) {
                fault(pointer + "/chosen", "chosen 只能是 choices 中的选项", "chosen are some of the choices");
            }
        }
    }

    private static Set<String> sections(TemplateDocument document) {
        return document.toTemplate().outline().stream().map(OutlineSection::key).collect(Collectors.toSet());
    }

    /**
     * @param whole the form with nothing left out
     * @param sections keys of those that the form can take its goals from
     */
    private void form(
            @Nullable FormRules form, FormRules whole, Set<FundLine> known, Set<String> sections, String pointer) {
        if (form == null) {
            return;
        }
        once(form.funds(), FundField.BLANK, pointer + "/funds");
        once(form.fundLines(), FundLine.BLANK, pointer + "/fundLines");
        once(form.indicators(), IndicatorField.BLANK, pointer + "/indicators");
        for (var i = 0; i < form.fundLines().size(); i++) {
            var line = form.fundLines().get(i).field();
            if (!known.contains(line)) {
                fault(
                        pointer + "/fundLines/" + i + "/field",
                        "这张表没有 %s 的数据，要手工填写的写 BLANK".formatted(line),
                        "this form knows nothing of %s, BLANK is filled in by hand".formatted(line));
            }
        }
        told(form.goal(), sections, pointer + "/goal");
        told(form.outcome(), sections, pointer + "/outcome");
        var ofFunds = has(whole.funds(), FundField.SCORE);
        var ofIndicators = has(whole.indicators(), IndicatorField.SCORE);
        if (ofFunds != ofIndicators) {
            fault(pointer, "资金和指标要么都有得分 SCORE，要么都没有", "funds and indicators both have a SCORE or none has");
        }
    }

    private void told(@Nullable String key, Set<String> sections, String pointer) {
        if (key != null && !sections.contains(key)) {
            fault(
                    pointer,
                    "这张表取不到 “%s” 一节的内容".formatted(key),
                    "this form can take nothing from a section %s".formatted(key));
        }
    }

    /** Nothing stands in a form twice, and what is filled in by hand says what it is. */
    private <F extends Enum<F> & Labelled> void once(List<Part<F>> parts, F blank, String pointer) {
        var seen = EnumSet.noneOf(blank.getDeclaringClass());
        for (var i = 0; i < parts.size(); i++) {
            var part = parts.get(i);
            if (part.field() == blank && part.label() == null) {
                fault(pointer + "/" + i, "BLANK 要有名称 label", "BLANK has a label");
            }
            if (part.field() != blank && !seen.add(part.field())) {
                fault(pointer + "/" + i + "/field", part.field() + " 写了两次", part.field() + " is there twice");
            }
        }
    }

    private static <F extends Labelled> boolean has(List<Part<F>> parts, F field) {
        return parts.stream().anyMatch(part -> part.field().equals(field));
    }

    private void fault(String pointer, String chinese, String english) {
        faults.add(new Fault(pointer, chinese, english));
    }
}
