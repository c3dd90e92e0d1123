package cn.ziping.finding.form;

import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.Fix;
import cn.ziping.finding.subject.Subject;
import cn.ziping.finding.subject.Writing;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * C03 of what the department is mostly called, in three characters: 集聚区 throughout and 聚集区 once, 江南高新区 and 江南高兴区.
 */
final class ShortBodies {
    private static final String ENDS = "区园局委办会院站所馆";
    private static final int LENGTH = 3;
    private static final int OFTEN = 5;
    private static final int MUCH_OFTENER = 5;
    private static final int PLACE = 2;
    /** 某某省 before it. */
    private static final int PROVINCE = 3;

    private ShortBodies() {}

    private static final class Uses {
        private int count;
        private final Writing first;
        private final int from;

        private Uses(Writing first, int from) {
            this.first = first;
            this.from = from;
        }

        /** The two characters before it. */
        private String before() {
            return first.text().substring(Math.max(0, from - PLACE), from);
        }
    }

    static void check(Subject subject, Consumer<Finding> findings) {
        Map<String, Uses> uses = new LinkedHashMap<>();
        for (var writing : subject.writings()) {
            var text = writing.text();
            for (var i = LENGTH - 1; i < text.length(); i++) {
                if (ENDS.indexOf(text.charAt(i)) >= 0) {
                    var from = i + 1 - LENGTH;
                    uses.computeIfAbsent(text.substring(from, i + 1), key -> new Uses(writing, from)).count++;
                }
            }
        }
        var names = subject.department() + subject.title();
        uses.forEach((own, known) -> {
            if (known.count >= OFTEN && isPartOf(own, names)) {
                uses.forEach((other, use) -> {
                    if (use.count <= 2 && use.count * MUCH_OFTENER <= known.count && isSlip(own, other, use, subject)) {
                        tell(use, other, own, findings);
                    }
                });
            }
        });
    }

    /** 高新区 of 高新技术产业开发区: its characters in their order. */
    private static boolean isPartOf(String own, String names) {
        var at = -1;
        for (var i = 0; i < own.length(); i++) {
            at = names.indexOf(own.charAt(i), at + 1);
            if (at < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSlip(String own, String other, Uses use, Subject subject) {
        if (own.charAt(2) != other.charAt(2)) {
            return false;
        }
        var before = use.before();
        var isAlone = before.isEmpty() || !Character.isIdeographic(before.charAt(before.length() - 1));
        // 阳西高兴区: what stands before it is the place.
        var isOfPlace = before.length() == PLACE
                && subject.department().indexOf(before) >= 0
                && subject.department().indexOf(before) <= PROVINCE;
        var isChangedAbout =
                own.charAt(0) == other.charAt(1) && own.charAt(1) == other.charAt(0) && own.charAt(0) != own.charAt(1);
        if (isChangedAbout) {
            return isAlone || isOfPlace;
        }
        var at = own.charAt(0) != other.charAt(0) ? 0 : 1;
        return own.charAt(1 - at) == other.charAt(1 - at)
                && own.charAt(at) != other.charAt(at)
                && Character.isIdeographic(other.charAt(at))
                && !Lexicon.isJoining(other.charAt(at))
                && (isOfPlace || isAlone && Lexicon.INSTANCE.isMistakenFor(own.charAt(at), other.charAt(at)));
    }

    private static void tell(Uses use, String other, String own, Consumer<Finding> findings) {
        findings.accept(Finding.of(
                        DepartmentName.CARD,
                        "名称写成了“%s”，与全文的“%s”不一致，请核对。".formatted(other, own),
                        own,
                        other,
                        use.first.around(use.from, use.from + LENGTH))
                .with(new Fix(other, own)));
    }
}
