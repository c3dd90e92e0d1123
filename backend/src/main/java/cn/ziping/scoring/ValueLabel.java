package cn.ziping.scoring;

/** What may stand before and behind a value without making it another one: 完成率95%, 完成3次, 3个项目. */
final class ValueLabel {
    private static final int LONGEST = 20;
    private static final int LONGEST_BEHIND = 4;
    /** The last character of the name of a measure: …率, …数, …面积, …价格. */
    private static final String NAMES = "率数量额比例积值费用本价格资金重期限次度间";
    /** Names of these may be about less of something: 下降率, 减排量. */
    private static final String RATES = "率量";
    /** The last character of a verb that says no more than "is": 达到, 完成, 实现, 增长, 控制在. */
    private static final String VERBS = "达到为成现长在是计划供放开展办训测护建设产有";

    private static final String COUNTING = " 每年 每月 每季度 每周 每日 全年 年均 共 总共 一共 各 ";
    private static final String LESS = "降减低少缩退";
    /** Turns a verb round, or says that it is not so yet. */
    private static final String TURNS = "未不没无否非负仅只超欠差前后第约近除" + LESS;
    /** Parts one statement from another. */
    private static final String PARTS = "，,。;；、!！?？/\\|<>≥≤=~'\"“”‘’{}[]()%‰+*:";
    /** Says more about what was counted than its name. */
    private static final String MORE = "未不没无完成达到内前后起止多余几等或及和与至左右上下间全各每约超增减升降倍分底初中末";

    private ValueLabel() {}

    /** Whether the text up to {@code end} only names what the value is of. */
    static boolean allows(String text, int end) {
        if (end == 0) {
            return true;
        }
        var label = text.substring(0, end);
        var stated = label.endsWith(":");
        var name = stated ? label.substring(0, end - 1) : label;
        if (name.isEmpty() || end > LONGEST || hasAny(name, PARTS) || hasDigit(name)) {
            return false;
        }
        if (name.contains("预计") || name.contains("拟")) {
            return false;
        }
        var last = name.charAt(name.length() - 1);
        if (RATES.indexOf(last) >= 0 || NAMES.indexOf(last) >= 0 && !hasAny(name, LESS)) {
            return true;
        }
        return !hasAny(name, TURNS) && (stated || VERBS.indexOf(last) >= 0 || COUNTING.contains(" " + name + " "));
    }

    /** Whether what stands behind number and unit only names what was counted. */
    static boolean allowsBehind(String text, int start) {
        if (text.length() - start > LONGEST_BEHIND) {
            return false;
        }
        for (int i = start; i < text.length(); i++) {
            if (!Character.isIdeographic(text.charAt(i)) || MORE.indexOf(text.charAt(i)) >= 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasDigit(String text) {
        return text.chars().anyMatch(sign -> Folding.isDigit((char) sign));
    }

    private static boolean hasAny(String text, String signs) {
        for (int i = 0; i < text.length(); i++) {
            if (signs.indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
