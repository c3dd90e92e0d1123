package cn.ziping.importing.form;

import cn.ziping.importing.source.DoubtKind;
import cn.ziping.importing.source.Evidence;
import cn.ziping.measure.MoneyUnit;

/** Takes what was answered to a label for what the label asks. */
final class FormAnswers {
    private final FormPage page;
    private final FormFacts facts;
    private final MoneyUnit unit;

    FormAnswers(FormPage page, FormFacts facts, MoneyUnit unit) {
        this.page = page;
        this.facts = facts;
        this.unit = unit;
    }

    /** Answers to labels that are not known stay text. */
    void answer(String label, String text, Evidence from) {
        var key = Words.key(label);
        var asked = FormLabel.of(key).orElse(null);
        var money = FundColumn.of(key)
                .filter(column -> column.isAmount() || column.isRate())
                .orElse(null);
        if (asked != null) {
            known(asked, label, text, from);
        } else if (money != null) {
            money(money, text, from);
        } else if (!Words.isNothing(text)) {
            page.text(Words.line(label), Words.lines(text), from);
        }
    }

    private void known(FormLabel asked, String label, String text, Evidence from) {
        switch (asked) {
            case NAME, CODE, SUPERVISOR, IMPLEMENTER, UNIT -> {
                if (!Words.isNothing(text)) {
                    facts.say(asked.name(), Words.line(text), from);
                }
            }
            case YEAR -> facts.say("YEAR", text, from);
            case TARGET -> facts.goal("target", text, from);
            case ACHIEVED -> facts.goal("actual", text, from);
            case SCORE, TOTAL -> score(label, text, from);
            case GRADE -> grade(label, text, from);
            default -> {
                if (!Words.isNothing(text)) {
                    page.text(Words.line(label), Words.lines(text), from);
                }
            }
        }
    }

    private void score(String label, String text, Evidence from) {
        var read = Amount.points(text);
        if (read.isReadable()) {
            facts.score(read.value(), from);
        } else {
            page.text(Words.line(label), Words.lines(text), from);
        }
    }

    private void grade(String label, String text, Evidence from) {
        var grade = Grade.of(text);
        if (grade != null) {
            facts.say("grade", grade, from);
        } else if (!Words.isNothing(text)) {
            page.text(Words.line(label), Words.lines(text), from);
        }
    }

    private void money(FundColumn column, String text, Evidence from) {
        var read = column.isRate() ? Amount.rate(text) : Amount.money(text, unit);
        if (read.isReadable()) {
            facts.amount(column, read.value(), from);
        } else {
            page.text(FundWords.of(column), Words.lines(text), from);
            page.doubt(DoubtKind.NOT_UNDERSTOOD, FundWords.of(column) + "读不出数字，请核对后填写。", from);
        }
    }
}
