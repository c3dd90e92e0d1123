package cn.ziping.finding.text;

import cn.ziping.measure.Wording;
import java.util.regex.Pattern;

/** Names of rows as sentences have them. */
final class Names {
    /** A name begins where words end: behind a sign, a number, or a word that is part of no name. */
    private static final Pattern BEGINS = Pattern.compile(
            "(?:^|[，；。：（）、\\d年度月日%]|\\d\\.|对|的|为|了|中|即|及|和|与|是|在|将|本|该|有|完成|实现|实施|开展|安排|支付|推进|促进|全年|累计|共|达到|新增|建设|我局|我县|单位|全县|全市|全区|当年|其中|通过)$");

    private static final int LOOK_BACK = 4;

    private Names() {}

    /** As the plain text of sentences has it. */
    static String plain(String name) {
        return Wording.of(name).text().replace(" ", "");
    }

    /** Without 项目 behind it, which a sentence may leave out or add. */
    static String ofProject(String name) {
        var plain = plain(name);
        return plain.endsWith("项目") && plain.length() > 6 ? plain.substring(0, plain.length() - 2) : plain;
    }

    /** Whether a name that stands at this place is not the end of a longer one. */
    static boolean beginsAt(String text, int at) {
        return BEGINS.matcher(text.substring(Math.max(0, at - LOOK_BACK), at)).find();
    }
}
