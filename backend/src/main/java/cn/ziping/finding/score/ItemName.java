package cn.ziping.finding.score;

import java.util.regex.Pattern;

/** Names that reports give to what they score, without what only leads to them. */
final class ItemName {
    private static final Pattern LEAD = Pattern.compile(
            "^(?:其中|划分为|分为|其次|如|仅|即|包括|全年度?|经自评|[我本该此](?:部门|单位|局|委|办|院|校|镇|乡|街道|中心|项)|自评|分别|在(?![职编建册岗校])|对|从|和|及|有|的|为|"
                    + "[一二三四五六七八九十]是|第[一二三四五六七八九十]，?|（[一二三四五六七八九十\\d]{1,3}）|\\d{1,2}[.、．)）]|[①-⑳]|[：，、；（]){1,8}");
    private static final Pattern TAIL = Pattern.compile("(?:指标|情况|方面|部分|类|一级|二级|三级|上|的|为|共|计|合计|占|：|（){1,6}$");
    /** How names of indicators and of their groups end; other words before points are what was done. */
    private static final Pattern NAME = Pattern.compile("^(?:一级|二级|三级)?[\\p{IsHan}A-Za-z“”、/（）]{1,14}$");

    private static final Pattern ENDING = Pattern.compile(
            "(?:指标|[性率度类]|效益|管理|编制|执行|成本|数量|质量|时效|产出|效果|投入|过程|影响|公开|设置|设定|目标|情况|方面|效率|效能|履职|履职完成|履职效果|制度|资产|预算|决策|控制|采购|评价|职责|配置|能力|创新|建设|运行|保障|监控|监督|落实|资金|组织|业务|社会|经济|生态|环境|可持续发展)$");

    /** 财务管理10分 is named 财务管理. */
    private static final Pattern POINTS = Pattern.compile("[0-9]{1,3}(?:\\.[0-9]{1,2})?分.*$");

    private static final Pattern NO_NAME = Pattern.compile("^(?:本|该|此|这|单|各|每|以上|上述|全部|所有)(?:项|类|部分|指标|个)?(?:指标|小项)?$"
            + "|^(?:自评|评价|实际|自评价)?(?:得分|评分|分值|分数|权重|满分)(?:情况|结果|明细)?$|^(?:分项|各项|指标)(?:自评)?得分(?:情况)?$");
    private static final Pattern WHOLE =
            Pattern.compile("整体支出|部门整体|单位整体|整体绩效|绩效自评|绩效评价|自评结果|评价结果|综合评价|项目绩效|总体|综合|本次|部门|单位|支出绩效");
    private static final Pattern PROJECT = Pattern.compile("(?:项目|经费|资金|工程|补助|补贴)$");
    /** 困难群众救助专项（重点）自评: the words before a score are of one project among others. */
    private static final Pattern OF_PROJECT = Pattern.compile(
            "(?<![该本此各个]|^|年度?|部门|单位|预算)(?:项目|经费|资金|工程|专项|补助|补贴|债券|行动|活动|奖励)(?:支出)?(?:的|绩效|自评|评价|结果|（[^）]{0,12}）|，|：){0,4}$");

    private ItemName() {}

    /** What the words before points name; empty where they name nothing. */
    static String of(String words) {
        var name = LEAD.matcher(words).replaceFirst("");
        if (name.length() < 2
                || !NAME.matcher(name).find()
                || NO_NAME.matcher(name).find()) {
            return "";
        }
        return ENDING.matcher(name).find() ? name : "";
    }

    /** The heading or the first words of a numbered paragraph. */
    static String ofLead(String text) {
        var bare = LEAD.matcher(text).replaceFirst("");
        var end = 0;
        while (end < bare.length() && "，。：；（".indexOf(bare.charAt(end)) < 0) {
            end++;
        }
        var name = POINTS.matcher(bare.substring(0, Math.min(end, 24))).replaceFirst("");
        return NO_NAME.matcher(name).find() ? "" : name;
    }

    static String plain(String name) {
        return TAIL.matcher(LEAD.matcher(name).replaceFirst("")).replaceFirst("");
    }

    static boolean isSame(String one, String other) {
        var first = plain(one);
        var second = plain(other);
        return !first.isEmpty() && first.equals(second);
    }

    /** 部门整体支出绩效: what is scored is the report as a whole. */
    static boolean isWhole(String words) {
        return WHOLE.matcher(words).find();
    }

    static boolean isOfProject(String words) {
        return OF_PROJECT.matcher(words).find();
    }

    static boolean isProject(String words) {
        return PROJECT.matcher(words).find();
    }
}
