package cn.ziping.importing.prose;

import cn.ziping.importing.source.Passage;
import java.util.HashSet;
import java.util.regex.Pattern;

/** Reads the grade of the whole report (优, 良, 合格) as it is written. */
final class GradeReading {
    private static final String GRADES = "(优秀|优|良好|良|中等|中|较差|差|基本合格|不合格|合格|一般|较好)";
    private static final String END = "(?=等次|等级|级|档|等|[，。；）！、]|$)";
    private static final Pattern GRADE = Pattern.compile(
            "(?:等级|等次|档次|级别|评级|评定|评为|评价为|结论|结果)(?:等级|等次|级别|评定|结论|结果|（[^）]*）){0,12}(?:被?评?定?为|为|是|：|达到|属于|属)" + GRADES
                    + END + "|(?:等级|等次|评为|评定为)(?:等级)?" + GRADES + END);
    private static final Pattern SCALE =
            Pattern.compile("分为(?!\\d)|划分|四个(?:等级|档)|五个(?:等级|档)|三个(?:等级|档)|等级标准|以下(?:的)?为|（含）[^，。]*为");
    private static final Pattern OTHERS = Pattern.compile("年度考核|考核结果|考核等次|职称|单位被评为|荣获|公务员|空气质量|水质|信用|满意度|工程质量|综合考评|党建");

    private GradeReading() {}

    static void read(Passage passage, Setting setting, FigureClaims claims) {
        for (var sentence : Sentence.of(passage)) {
            var words = sentence.text();
            if (SCALE.matcher(words).find()) {
                continue;
            }
            read(sentence, setting, claims);
        }
    }

    private static void read(Sentence sentence, Setting setting, FigureClaims claims) {
        var text = sentence.wording().text();
        var match = GRADE.matcher(text).region(sentence.from(), sentence.to()).useTransparentBounds(true);
        var grades = new HashSet<String>();
        Runnable claim = () -> {};
        while (match.find()) {
            var grade = match.group(1) != null ? match.group(1) : match.group(2);
            var from = sentence.leadFrom(sentence.from(), match.start());
            if (OTHERS.matcher(text.substring(from, match.end())).find()) {
                continue;
            }
            var evidence = sentence.evidence(from, match.end());
            grades.add(grade);
            claim = () -> claims.claim("grade", grade, evidence, setting.isConclusion());
        }
        if (grades.size() == 1) {
            claim.run();
        }
    }
}
