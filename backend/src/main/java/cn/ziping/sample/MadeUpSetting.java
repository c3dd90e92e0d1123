package cn.ziping.sample;

import cn.ziping.platform.start.StartRefused;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How much is made up: {@code 40x5} is 40 departments with 5 years, {@code 40x5#7} others by another seed. */
record MadeUpSetting(int departments, int years, long seed) {
    private static final Pattern WRITTEN = Pattern.compile("([0-9]{1,6})[xX×]([0-9]{1,3})(?:#([0-9]{1,18}))?");
    private static final String NONE = "none";
    private static final int MOST_DEPARTMENTS = 20_000;
    private static final int MOST_YEARS = 30;
    private static final long USUAL_SEED = 1;

    /**
     * @return null for nothing
     * @throws StartRefused where it says neither how much nor none
     */
    static @Nullable MadeUpSetting parse(String written) {
        var stripped = written.strip();
        if (stripped.isEmpty() || stripped.equals(NONE)) {
            return null;
        }
        var parts = WRITTEN.matcher(stripped);
        if (!parts.matches()) {
            throw refused(written);
        }
        var departments = Integer.parseInt(parts.group(1));
        var years = Integer.parseInt(parts.group(2));
        if (departments < 1 || departments > MOST_DEPARTMENTS || years < 1 || years > MOST_YEARS) {
            throw refused(written);
        }
        return new MadeUpSetting(
                departments, years, parts.group(3) == null ? USUAL_SEED : Long.parseLong(parts.group(3)));
    }

    private static StartRefused refused(String written) {
        return new StartRefused(
                "ZIPING_MADE_UP=%s 不认识，应是 部门数x年数，如 40x5：部门 1 到 %,d 个，年度 1 到 %d 个；后面可加 #种子。(ZIPING_MADE_UP must be departments x years, such as 40x5.)"
                        .formatted(written, MOST_DEPARTMENTS, MOST_YEARS));
    }
}
