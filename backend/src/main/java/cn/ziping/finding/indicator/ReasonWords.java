package cn.ziping.finding.indicator;

import cn.ziping.finding.claim.Sentence;
import java.util.regex.Pattern;

/** How reasons are worded: enough to know that one is given, never whether it is a good one. */
final class ReasonWords {
    /**
     * A cause, or something that is less, later or otherwise than it should be. Wide on purpose: where any of this stands
     * beside a figure, somebody has said something about it.
     */
    private static final Pattern REASON = Pattern.compile(
            "原因|由于|因(?!此|素|地制宜|子)|鉴于|受.{1,16}?(?:影响|制约|限制)|未|没有|没能|无法|难以|不足|不够|不到|不及|不符|不达|不高|不准|不完|不规范|"
                    + "不健全|不理想|不得分|不科学|不及时|不到位|有误|低于|高于|超过|超出|超支|超标|大于|小于|少于|多于|滞后|落后|偏低|偏高|偏慢|偏大|偏差|较慢|较低|较差|缓慢|迟|逾期|超期|影响|"
                    + "导致|造成|致使|有待|欠|缺|差距|问题|主要是|主要为|在于|困难|紧张|取消|调减|压减|核减|调整|扣分依据|扣分项|个别|少数|短板|薄弱");

    /** Why more was done than planned. */
    private static final Pattern REASON_OF_MORE = Pattern.compile(
            "原因|由于|因(?!此|素|地制宜|子)|鉴于|受.{1,16}?影响|主要是|调整|追加|新增(?:任务|需求|项目|经费|资金|指标)|任务量?增加|增补|扩大|上级|政策|需求|偏低|保守|预计不足|估计不足|年中");

    /** Says nothing whatever it is said of. */
    private static final Pattern GENERIC = Pattern.compile(
            "(?:偏差|扣分|未完成)?(?:原因)?(?:为|是|：|:)?(?:无|无原因|没有|暂无|无偏差|略|同上|详见附件|见附件|附件|见说明|见报告|按计划|按计划(?:进行|执行|推进|实施)|"
                    + "客观原因|主观原因|其他原因|其他|历史原因|工作原因|正常|正常扣分|酌情扣分|自评扣分|实际情况|根据实际情况|按实际情况|已完成|完成|未完成|待完善|有待(?:进一步)?提高|需(?:进一步)?加强|继续努力|下一步改进)");

    /** A reason of fewer characters than this cannot have told why. */
    static final int SHORTEST = 10;

    /** No sentence is longer; what is longer is no sentence. */
    static final int LONGEST = 4000;

    private ReasonWords() {}

    static boolean tells(String text) {
        return REASON.matcher(text).find();
    }

    static boolean tells(Sentence sentence) {
        return sentence.once(Told.class, () -> new Told(tells(sentence.text()))).isReason;
    }

    private record Told(boolean isReason) {}

    static boolean tellsOfMore(String text) {
        return REASON_OF_MORE.matcher(text).find();
    }

    static boolean isGeneric(String text) {
        return GENERIC.matcher(plain(text)).matches();
    }

    /** Without signs and blanks. */
    static String plain(String text) {
        var plain = new StringBuilder();
        text.codePoints().filter(Character::isLetterOrDigit).forEach(plain::appendCodePoint);
        return plain.toString();
    }
}
