package cn.ziping.importing.prose;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The words before a number of people, where they tell of posts or staff.
 *
 * @param unit as written; empty where it is the department itself
 * @param label as written, without the words that say whether posts or people are counted
 * @param isTotal whether all are counted together
 * @param isAuthorised true for posts, false for people, null where only what stands before tells
 */
record StaffWords(
        String unit,
        String label,
        boolean isTotal,
        @Nullable Boolean isAuthorised) {
    private static final Pattern LEADING = Pattern.compile(
            "^(?:其中|包括|包含|含|另有|另|还有|分别|同时|目前|现(?!有)|共|(?<!现)有|下属|为|是|和|及|与|以及|、|：|因[^，]{0,8}需要|截[至止到]?(?:20\\d\\d年)?(?:\\d{1,2}月)?(?:\\d{1,2}日)?(?:年?[底末])?|20\\d\\d年(?:度|[末终底])?|\\d{1,2}月[底末]?|[本当全]年(?:度|[末底])?|年[末终底]|期末|度){1,12}");
    private static final Pattern OWNER = Pattern.compile(
            "^(?:[本我该全](?:部门|单位|局|委|办|院|校|区|县|市|乡|镇|街道|中心|站|所|馆|处|厅|会|机关|系统|园区)(?:机关|本级)?|单位|部门)(?:共|共有|现有|有|现)?");
    private static final Pattern ORGANISATION =
            Pattern.compile(".{1,40}(?:局|委|委员会|办公室|办|中心|所|站|院|校|学|园|馆|队|处|会|街道|镇|乡|政府|厅|社|局机关|机关|本级|公司|集团|场|库|台|团|部)$");
    private static final Pattern POSTS = Pattern.compile("核定后?|批[复准]后?|核准后?|下达|核编");
    private static final Pattern PEOPLE = Pattern.compile("年末实有|实际?有|实际|现有|年末|期末|现");
    private static final Pattern TAIL = Pattern.compile("(?:共计|合计|总计|共有|共|计|为|是|(?<![实现])有|：|各|总数|约){1,12}+$");
    private static final String KINDS =
            "(?:(?:财政)?(?:全额|差额|定额)(?:拨款|补助|供给|供养|保障)?|自收自支|财政(?:供养|拨款|补助|统发|供给)|机关|政法(?:专项)?|公益性?(?:[一二]类)?"
                    + "|参照?公(?:务员)?(?:法)?(?:管理)?|后勤(?:服务)?|工勤|行政|事业|公安|专项|地方|周转|专业技术|专技|管理|教师|专任|教职工|技术|服务|控制|备案|员额|政府购买服务"
                    + "|岗位|劳务派遣|劳务|临时|临聘|编外|编内|合同制?|聘用制?|聘任制?|外聘|返聘|招聘|借调|雇员|辅警|协管|长期|离退休|退休|离休|退职|内退|在职在编|在职|在编|在岗|非在编|不在编|其他|公务员|遗属|干部|干警|工人|职工|医务|医护|卫生|护理|医生|护士|审判|检察|法官|检察官|警察|民警|司法|书记员|人员|及|和|与|、){1,12}+";
    private static final Pattern LABEL = Pattern.compile(
            "(?:" + KINDS + ")?(?:单位)?(?:人员|编制|编|制|职工|干部|工作人员|干部职工|人数){0,12}(?:（[^）]{1,14}）)?(?:总额|总数|总人数|人数|数|总)?");
    private static final Pattern NOTHING_BUT_TOTAL = Pattern.compile("(?:人员|机构|编制|人数|总数|职工|干部|总|数|工作|单位|的|额){0,12}+");
    private static final Pattern ALWAYS_PEOPLE = Pattern.compile("在职|在编|在岗|聘|编外|退|离休|合同|派遣|借调|遗属|临时|辅警|公益|劳务|雇员|购买服务");
    private static final Pattern NO_STAFF = Pattern.compile("^(?:专项|服务|技术|卫生|司法|控制|长期|其他|管理|岗位|及|和|与|、){0,12}$");

    /** @return null where the words tell of something else */
    static @Nullable StaffWords of(String words) {
        var rest = LEADING.matcher(ItemNames.withoutOpening(words)).replaceFirst("");
        rest = TAIL.matcher(rest).replaceFirst("");
        for (var at = 0; at <= rest.length(); at++) {
            var found = split(rest.substring(0, at), rest.substring(at));
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static @Nullable StaffWords split(String head, String tail) {
        var owner = OWNER.matcher(head).replaceFirst("");
        var isUnit = ORGANISATION.matcher(head).matches();
        if (!owner.isEmpty() && !isUnit) {
            return null;
        }
        var unit = owner.isEmpty() ? "" : head.replaceFirst("^(?:下属|所属|下设|直属)(?:的)?", "");
        var opened = LEADING.matcher(tail).replaceFirst("");
        var isPosts = POSTS.matcher(opened).find();
        var plain = POSTS.matcher(opened).replaceFirst("");
        var isPeople = PEOPLE.matcher(plain).find();
        plain = LEADING.matcher(PEOPLE.matcher(plain).replaceFirst("")).replaceFirst("");
        if (!LABEL.matcher(plain).matches() || plain.isEmpty() && !isPosts && !isPeople) {
            return null;
        }
        var isTotal = NOTHING_BUT_TOTAL.matcher(plain).matches();
        if (isTotal && !isPosts && !isPeople && !plain.contains("编制") && !plain.contains("总")
                || !isTotal && NO_STAFF.matcher(plain).matches()) {
            return null;
        }
        var label = TAIL.matcher(plain).replaceFirst("").replaceFirst("(?<=编制)(?:总?人?数|总额)$", "");
        var isInPosts = isPosts || isPeople && opened.startsWith("现") && plain.matches(".*编制(?:总?人?数|总额)?$");
        return new StaffWords(unit, label, isTotal, counted(plain, isInPosts, isPeople, isTotal));
    }

    private static @Nullable Boolean counted(String plain, boolean isPosts, boolean isPeople, boolean isTotal) {
        if (isPosts || isPeople) {
            return isPosts;
        }
        if (ALWAYS_PEOPLE.matcher(plain).find()) {
            return false;
        }
        return isTotal ? (Boolean) plain.contains("编") : null;
    }

    /** Whether nothing but 实有 stands here: of what, stands before. */
    boolean isBare() {
        return isTotal && label.isEmpty() && Boolean.FALSE.equals(isAuthorised);
    }

    /** Whether the label itself names posts (事业编制), though people in such posts are counted that way too. */
    boolean isOfPosts() {
        return label.matches(".*(?:编制?|制|员额)(?:（.*）)?$");
    }

    /** What is left of the label without the words for posts and people, so that both stand in one line. */
    String stem() {
        return label.replaceAll("编制|人员|人数|编$|制$|数$|职工$", "");
    }
}
