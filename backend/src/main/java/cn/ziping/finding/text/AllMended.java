package cn.ziping.finding.text;

import cn.ziping.finding.claim.Sentence;
import cn.ziping.finding.claim.Text;
import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.Rule;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.finding.subject.Subject;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** T08: all problems are said to be mended, and one is told that is not. */
final class AllMended implements Rule {
    private static final String MENDED = "(?:整改到位|整改完成|整改完毕|完成整改|得到整改|整改落实到位|得到解决|解决到位|解决完毕|解决|销号|整改)";
    private static final Pattern ALL_MENDED = Pattern.compile("(?:所有|全部|各项|一切)(?:的|存在的|发现的)?问题(?:均|都|已|已经|全部|全)*"
            + MENDED
            + "|(?<!反馈的)(?:存在的|发现的|上述|自评|评价|以上|前述)(?:\\d+[个项条])?(?:主要|各类|各项)?问题(?:现|目前)?(?:均已|都已|已全部|全部|均|都已经|已经全部|已全)(?:全部)?"
            + MENDED
            + "|问题整改(?:完成)?率(?:均|已)?(?:为|达到?|是)?(?:了)?100%");
    /** Problems that somebody else found, or a wish. */
    private static final Pattern OTHERS =
            Pattern.compile("巡察|巡视|审计|督查|督导|检查|隐患|信访|环保|督察|排查|上年|去年|往年|投诉|安全|群众|诉求|企业|整治|纪检|历史|上一年度|20\\d\\d年度?绩效");

    private static final Pattern WISH = Pattern.compile("确保|力争|督促|限期|直至|直到|要求|推动|争取|保证|将|要|应|须|尽快|逐步|尽早");

    private static final Pattern UNSOLVED = Pattern.compile(
            "尚未|仍未|还未|仍然?存在|还存在|依然存在|仍有|尚有|仍需|有待|未兑现|未解决|未整改|未到位|未完成|未能|需要?[^，；。]{0,8}才能|不够|不足|不到位|不完善|不健全|不规范|不强|不高|滞后|薄弱|欠缺|缺乏|偏低|缓慢|较慢|困难");

    /** What is done already may be told among the measures too. */
    private static final Pattern SO_FAR = Pattern.compile("均已|都已|已全部|已经|已全|问题已|均得到|都得到|全部得到");

    private static final Pattern NOT_MENDED = Pattern.compile(
            "(?:正在|仍在|尚在|还在)(?:整改|解决|推进整改|落实整改)|(?:尚未|仍未|还未|未能?|没有)(?:全部|完全)?(?:整改|解决|完成整改)(?:到位|完成|完毕)?|整改(?:完成|到位|办结)?率(?:为|仅为|达到?|是)?[1-9]?\\d(?:\\.\\d+)?%"
                    + "|(?:其余|剩余|另有?|还有|尚有)\\d+个?(?:项|条)?(?:问题)?[^，；]{0,8}(?:整改中|尚未|正在|未)");

    @Override
    public List<RuleCard> cards() {
        return List.of(Cards.T08);
    }

    @Override
    public void check(Subject subject, Text text, Consumer<Finding> findings) {
        var unsolved = Readable.running(text).stream()
                .flatMap(sentence -> notMended(sentence).stream())
                .findFirst()
                .or(() -> Readable.running(text).stream()
                        .filter(Setting::isProblem)
                        .flatMap(sentence -> unsolved(sentence).stream())
                        .findFirst());
        if (unsolved.isEmpty()) {
            return;
        }
        for (var sentence : Readable.running(text)) {
            var match = ALL_MENDED.matcher(sentence.text());
            if (!match.find()
                    || OTHERS.matcher(sentence.text()).find()
                    || Setting.isPlan(sentence)
                            && !SO_FAR.matcher(match.group()).find()) {
                continue;
            }
            var from = sentence.clauseFrom(match.start());
            var to = sentence.clauseTo(match.end() - 1);
            if (WISH.matcher(sentence.text().substring(from, to)).find()) {
                continue;
            }
            var words = sentence.excerpt(from, to).strip();
            findings.accept(Finding.of(
                    Cards.T08,
                    "文中写“%s”，而问题部分还写有“%s”，请说明哪些已经整改、哪些尚未解决。".formatted(words, unsolved.get()),
                    unsolved.get(),
                    words,
                    sentence.place(from, to)));
            return;
        }
    }

    /** 已完成整改3个，正在整改2个, 整改完成率60%: wherever it is told. */
    private static Optional<String> notMended(Sentence sentence) {
        var match = NOT_MENDED.matcher(sentence.text());
        if (!match.find()
                || !sentence.text().contains("问题")
                || OTHERS.matcher(sentence.text()).find()) {
            return Optional.empty();
        }
        return Optional.of(sentence.excerpt(sentence.clauseFrom(match.start()), sentence.clauseTo(match.end() - 1))
                .strip());
    }

    private static Optional<String> unsolved(Sentence sentence) {
        var match = UNSOLVED.matcher(sentence.text());
        if (!match.find() || OTHERS.matcher(sentence.text()).find()) {
            return Optional.empty();
        }
        return Optional.of(sentence.excerpt(sentence.clauseFrom(match.start()), sentence.clauseTo(match.end() - 1))
                .strip());
    }
}
