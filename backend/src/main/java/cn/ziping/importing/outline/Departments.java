package cn.ziping.importing.outline;

import cn.ziping.importing.source.Evidence;
import cn.ziping.importing.source.Passage;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The full name of the department that reports. */
final class Departments {
    record Reading(String name, Evidence evidence) {}

    private static final String SUFFIX = "(?:委员会办公室|人民政府办公室|街道办事处|管理委员会|工作委员会|委员会|管委会|人民政府|办事处|办公室|人民法院|人民检察院|检察院|法院"
            + "|管理局|分局|局|厅|卫生院|医院|研究院|学院|大学|中学|小学|学校|幼儿园|党校|研究所|服务中心|中心|联合会|总工会|工商联|科协|妇联|残联|文联|协会|红十字会"
            + "|支队|大队|管理处|管理所|管理站|服务站|图书馆|博物馆|档案馆|文化馆|体育馆|纪委监委|监委|纪委|组织部|宣传部|统战部|政法委|编办|团委|部|处|委|办|街道|政府|院|馆|站|所|队|社|镇|乡)";
    private static final Pattern ENDS = Pattern.compile("[\\p{IsHan}（）()·\\d]{2,40}" + SUFFIX);
    private static final Pattern YEAR = Pattern.compile("(?:20\\d{2})\\s*年?度?(?:上半年)?");
    private static final Pattern WHOLE =
            Pattern.compile("(?:部门|单位|本级|机关)?(?:（单位）|\\(单位\\))?(?:部门)?(?:整体支出|整体预算|整体绩效|整体).*$");
    /** The shortest name that a title can begin with, with what only goes on with it. */
    private static final Pattern LEADING = Pattern.compile(
            "^([\\p{IsHan}（）()·]{2,40}?" + SUFFIX + "(?:宣传部|组织部|统战部|政法委员会|政法委|办公室|党校|编办|.{0,6}委员会|分局)?)(?=(.*)$)");

    private static final Pattern PLACE = Pattern.compile(".*(?:[省市县区州盟旗镇乡]|^中共|大学|学院).*");
    private static final Pattern HEAD = Pattern.compile("^(?:关于|附件[\\d一二三四五六七八九十]*[：:]?)");
    private static final Pattern SEED = Pattern.compile(
            "^([\\p{IsHan}（）()·]{4,60}?" + SUFFIX
                    + ")\\s*(?:[（(](?:以下)?简?称[^）)]{1,40}[)）])?\\s*(?:是|为|系|属于?|隶属|位于|成立于|内设|下设|编制(?:人?数|总数|为|\\d)|核定|共有|现有|主要职责|机关)");
    /** What the text begins with: the name, and what the department does. */
    private static final Pattern OPENING = Pattern.compile("^([\\p{IsHan}（）()·]{4,40}?" + SUFFIX
            + ")(?:承担|负责|贯彻|履行|统筹|作为|认真|严格|高度|按照|根据|依据|对照|围绕|坚持|紧紧|今年|本年|当年|全年|的?主要|职责|职能|在职|现有|始终)");

    private static final int OPENING_LINES = 6;
    private static final Pattern SEAL =
            Pattern.compile("(?:[（(](?:(?:单位|部门|加盖)?(?:盖章|公章|签章|印章)|章|盖单位公章)[）)]|(?<=" + SUFFIX + ")(?:盖章|公章|签章))$");
    private static final Pattern NAMED =
            Pattern.compile("([\\p{IsHan}（）()·]{4,40}?" + SUFFIX + ")\\s*[（(](?:以下)?简称[^）)]{1,40}[)）]");
    private static final Pattern TOLD =
            Pattern.compile("^([\\p{IsHan}（）()·]{4,40}?(?:" + SUFFIX + "|管理委员))\\s*20\\d{2}\\s*年");
    private static final Pattern OURS =
            Pattern.compile("^(?:我|本|该|各|全|其|经|由|根据|按照|对|向|在|为|以|聘请|委托|完成|加强|邀请|会同|联合|通过|将|与|和|及|下设|内设|设有|设).*");

    private static final int LONGEST_CLAUSE = 300;

    private Departments() {}

    /** The name in a title such as 2023年度某县水利局部门整体支出绩效自评报告; null where it names none. */
    static @Nullable Reading ofTitle(String title, Evidence evidence) {
        var words = Dates.plain(title).replaceAll("[\\s\\u00a0\\u3000]", "");
        words = HEAD.matcher(words).replaceFirst("");
        var year = YEAR.matcher(words);
        if (year.find() && year.start() > 0) {
            var before = words.substring(0, year.start());
            return ENDS.matcher(before).matches() && !OURS.matcher(before).matches()
                    ? new Reading(before, evidence)
                    : null;
        }
        words = YEAR.matcher(words).replaceAll("").replaceAll("^[度：:的]+", "");
        var name = leading(words);
        return name == null
                        || name.length() < 3
                        || name.length() > 40
                        || OURS.matcher(name).matches()
                ? null
                : new Reading(name, evidence);
    }

    private static @Nullable String leading(String words) {
        var whole = WHOLE.matcher(words);
        if (whole.find()) {
            return words.substring(0, whole.start()).replaceAll("[的（(]$", "");
        }
        var leading = LEADING.matcher(words);
        return leading.find() && PLACE.matcher(leading.group(1)).matches() ? leading.group(1) : null;
    }

    /** The name that a sentence of the text gives the department; null where none does. */
    static @Nullable Reading ofText(List<Passage> passages) {
        for (var pattern : List.of(SEED, NAMED, TOLD)) {
            for (var passage : passages) {
                for (var sentence : passage.text().split(pattern == NAMED ? "(?<=[。；，、])" : "(?<=。)")) {
                    var reading = match(pattern, passage, Blank.strip(sentence));
                    if (reading != null) {
                        return reading;
                    }
                }
            }
        }
        return ofOpening(passages);
    }

    private static @Nullable Reading ofOpening(List<Passage> passages) {
        for (var passage : passages.subList(0, Math.min(passages.size(), OPENING_LINES))) {
            var reading = match(OPENING, passage, Blank.strip(passage.text()));
            if (reading != null && PLACE.matcher(reading.name()).matches()) {
                return reading;
            }
        }
        return null;
    }

    /** The name without the place for the seal after it. */
    static String withoutSeal(String name) {
        return SEAL.matcher(Blank.strip(name)).replaceFirst("");
    }

    private static @Nullable Reading match(Pattern pattern, Passage passage, String clause) {
        if (pattern == NAMED && (clause.length() > LONGEST_CLAUSE || !clause.contains("简称"))) {
            return null;
        }
        var matcher = pattern.matcher(clause);
        if (!(pattern == NAMED ? matcher.find() : matcher.lookingAt())) {
            return null;
        }
        var name = matcher.group(1);
        return OURS.matcher(name).matches() || HeadingWords.isDuty(name) || Marker.parse(name) != null
                ? null
                : new Reading(name, passage.evidence(name));
    }

    /** Whether a line is nothing but the name of an office, as under a report. */
    static boolean isName(String line) {
        var name = withoutSeal(Blank.none(line));
        return name.length() >= 4
                && name.length() <= 30
                && ENDS.matcher(name).matches()
                && !OURS.matcher(name).matches();
    }

    /** Whether {@code brief} can be short for {@code full}: its characters come in it in the same order. */
    static boolean isShortFor(String brief, String full) {
        var at = 0;
        for (var i = 0; i < full.length() && at < brief.length(); i++) {
            at += full.charAt(i) == brief.charAt(at) ? 1 : 0;
        }
        return at == brief.length() && full.length() > brief.length();
    }
}
