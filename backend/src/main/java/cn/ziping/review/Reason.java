package cn.ziping.review;

import cn.ziping.writing.Characters;
import java.util.Optional;

/** Why a report is sent back. */
record Reason(String text) {
    static final int LONGEST = 2000;

    Reason {
        text = text.replaceAll("\\R", "\n").strip();
    }

    /** What is wrong with it, in a sentence. */
    Optional<String> fault() {
        var length = text.codePointCount(0, text.length());
        if (length == 0) {
            return Optional.of("请写明退回的原因，部门要照着修改。");
        }
        if (length > LONGEST) {
            return Optional.of("退回原因最多 %,d 个字，现有 %,d 个。请删减后再退回。".formatted(LONGEST, length));
        }
        var fault = Characters.fault(text);
        return Optional.ofNullable(fault).map(noun -> "退回原因里有不能保存的%s，请删去后再退回。".formatted(noun));
    }
}
