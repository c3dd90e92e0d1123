package cn.ziping.finding.residue;

import cn.ziping.finding.claim.Quantity;
import cn.ziping.finding.claim.Sentence;
import java.math.RoundingMode;
import java.util.List;
import java.util.regex.Pattern;

/** What stands around a year other than the report's: a reason for it, or a claim that is the report's own. */
record YearContext(int year, Sentence sentence, List<Sentence> paragraph, String before, String behind) {
    private static final int NEAR = 16;
    private static final int MOST_AMOUNTS = 12;

    private static final String WHO =
            "(?:全年|全县|全市|全区|全省|末|底|我?[县市区省](?:级|本级)?|本级|(?:组织)?实施的|所有|全部|[县市区省]财政(?:局|部门)?|县级财政部门|本?部门|本?单位|我[局单位县市区院校镇乡中心委办]{1,3}|(?:经)?(?:批复|批准|下达|核定|安排|印发|布置|制定)?的?|各项|各类|共|总|年初|年末|实际|整体|部门整体|[“”（）]|[\\u4e00-\\u9fa5]{2,12}?(?:局|委|办|中心|院|校|会|厅|处|所|站|公司|联)|无){0,3}";
    /** What a self-evaluation tells of its own year. */
    private static final String OWN =
            "(?:预算(?:收入|支出|总|资金|执行|编制|完成|安排|数|额|批复|为|调整)|年初预算|全年预算|部门预算|决算|收入(?:预算|决算|总|合计|为)|支出(?:预算|决算|总|合计|为|完成)?|财政拨款|一般公共预算|政府性基金预算|国有资本经营预算|社会保险基金预算|三公经费|基本支出|(?:预算)?项目支出|整体支出|绩效(?:目标|自评|评价|指标|管理)|自评|预算绩效|执行率|执行数|年末实有|实有人数|在职|在编|编制人数|工作(?:目标|任务|计划|要点)|重点工作|年度(?:目标|任务|工作)|到位资金|资金到位|结余|项目预算|项目资金|预算资金|资金(?:总额|安排|合计)|共?实施项目|机关运行|编制(?:数|总数|人数)|系统内|财政资金)";

    private static final Pattern OF_THE_YEAR = Pattern.compile("^(?:度|，)?" + WHO + "(?:度)?" + OWN);
    /** 2022年，我局紧紧围绕……完成: the beginning of a sentence about the year's work. */
    private static final Pattern OF_THE_WORK = Pattern.compile(
            "^度?，?(?:全年)?(?:，)?(?:我[局单位县市区院校镇乡中心委办会]|本[局部门单位院校]|[县市区镇乡街道全][\\u4e00-\\u9fa5]{0,8}?[局委办会院校站所馆]|在[县市区省][^，]{0,20}领导下|园区|集聚区|高新区|全[县区市局])[^。]{0,60}(?:完成|实现|开展|落实|推进|紧紧围绕|围绕|坚持|履职|加强|强化)");

    /** 我局2022年完成……: told of the department itself, no step of a project's history. */
    private static final Pattern OF_WHAT_WAS_DONE =
            Pattern.compile("^度?，?(?:全年)?(?:共|累计)?(?:完成|实现|开展|组织|举办|安排|投入|支出|新建|改造|培训)");

    private static final Pattern ITSELF = Pattern.compile(
            "^(?:\\d{1,2}[.、]|（[一二三四五六七八九十\\d]{1,2}）)?(?:我[局单县市区院校镇乡中心委办位]{1,2}|本[局部门单位院校]{1,2}|全局|单位|部门)$");

    private static final Pattern ANY_YEAR = Pattern.compile("20\\d\\d年");

    private static final Pattern NAMED_YEARS = Pattern.compile("20\\d\\d");

    private static final Pattern BASE_DATE = Pattern.compile("(?:基准日|评价截止日)(?:期|为|是|：|定为|确定为){0,2}$");

    private static final Pattern YEAR_END =
            Pattern.compile("^年?(?:12月(?:31日|底|末)?|年?末|年?底)[^。]{0,12}?(?:，|全年|实际|累计|共|已|本|该|我|项目|预算|资金)");
    private static final Pattern BY = Pattern.compile("(?:截至|截止到?|至|到)$");
    private static final Pattern SPENT = Pattern.compile("全年|执行率|执行数|实际支出|预算执行|支出完成|支付率|完成率|实有|在编|在职|全部到位|到位率|实际拨付");
    /** 评价期间：2022年1月1日至…… */
    private static final Pattern PERIOD = Pattern.compile("(?:评价|自评|预算|绩效)(?:期间?|时段|期限|年度|基准期|所属期|范围|时间范围)[^，。]{0,6}$");

    /** Years that are told of on purpose, by the words before them: 较2022年, 自2021年, 《2022年, 2019-2021年. */
    private static final Pattern REASON_BEFORE = Pattern.compile(
            "(?:较|比|比上年|同比|相比|相较于?|对比|与|自从?|从|于|始于|起于|早在|原|按|按照|以|在|继|是|获|获得|荣获|被评为|为|及|和|、|至|到|~|-|—|/|\\d年|\\d{4}|上年|去年|以前年度|往年|上一年|以往|前期|历年|连续|跨|结转|清欠|偿还|拖欠|兑付|兑现|支付|拨付|发放|下达|关于|根据|依据|执行|续建|申报|编制|制定|谋划|安排|纳入|启动)(?:了|的)?$");
    /** The report's own year may be told behind some of these as well, so that 在2022年度 counts where it is followed by 预算. */
    private static final Pattern WEAK_BEFORE = Pattern.compile("(?:在|按|按照|根据|依据|以|为|编制|完成|执行|安排|纳入|于|对|将|是)$");

    private static final Pattern REASON_IN_SENTENCE = Pattern.compile(
            "上年|去年|上一年|以前年度|往年|历年|近[两三几]年|同比|同期|环比|相比|较|增长|增加|增幅|减少|下降|降低|提高|提升了|持平|变动|以来|期间为|跨年|结转|结余资金|续建|遗留|尾款|质保|清欠|五年|三年|\\d年来|十[三四五]五|规划期|中长期|基数|审计|巡[察视]|整改反馈|滚动");
    private static final Pattern REASON_BEHIND = Pattern.compile(
            "^(?:[-~—至到、和及与/]|年?(?:以来|以前|之前|以后|之后|起|开始|始|至|到|同期|相比|基数|结转|结余|年?初(?!(?:部门|单位|整体|支出|批复|安排)?预算)|上半年|下半年|第[一二三四\\d]|[一二三四]季度|\\d{1,2}月(?!31日|底|末)|[春夏秋冬]))");
    /** Names of projects, awards, rounds of money, and documents have their year in them. */
    private static final Pattern NAME_BEHIND = Pattern.compile(
            "^度?[^，。；：]{0,24}?(?:专项|项目(?!支出|资金|绩效|自评|预算|总)|工程|补助|补贴|津贴|奖励|奖补|债券|第[一二三四五六七八九十\\d]+[批期次]|批次|考核|考评|评选|表彰|荣誉|称号|先进|优秀|示范|试点|引导资金|工作经费|活动经费|税|公报|年鉴|报告|通知|方案》|办法|意见》|规划|白皮书|工资|奖金|绩效奖|社保|公积金|养老|医保|印发的?《|欠|应付|合同|协议|采购意向)");
    /** 2020年印发的办法 tells when; 2020年度……印发的编制方案 tells for which year. */
    private static final Pattern EVENT_BEHIND = Pattern.compile(
            "^[^，。；：度]{0,14}?(?:印发|出台|颁布|发布|成立|组建|设立|挂牌|建成|建立|开工|竣工|投产|启用|获|被|入选|批准|批复|立项|启动|施行|实施(?!情况)|修订|新增|引进|签订|签约|中标|移交|划转|转隶|合并|更名|搬迁|召开|参加)");

    private static final Pattern FUTURE = Pattern.compile(
            "将|拟|计划(?!完成)|预计|下一?[年步]|明年|来年|次年|后续|今后|力争|争取|确保在|建议|作为|应用|参考|依据|挂钩|列入|申报|编报|编制.{0,6}时|优化|谋划|继续|进一步|届时|打算|安排下|预安排|纳入");
    private static final Pattern OF_EVALUATION =
            Pattern.compile("^度?(?:[^，。]{0,12})?(?:工作(?:安排|要求|方案|通知|部署|实施)|评价工作|自评工作|管理工作|通知|公开)");

    private static final Pattern ANYTHING =
            Pattern.compile("《|〔|[-~—至]\\s*20\\d\\d|20\\d\\d\\s*[-~—至]|下年|计划|规划|填报|编制|日期|时间|第.批|批次|债券");

    /** A title or a line of the cover that has a year for reasons of its own. */
    private static final String[] LAST_YEARS = {"上年", "上一年", "以前年度", "往年", "历年", "去年"};

    /** What an evaluation, an audit found then is told on purpose. */
    private static final Pattern FOUND_THEN = Pattern.compile(
            "^度?(?:的)?(?:部门|单位|整体|项目|支出|预算|绩效|财政|重点|省级|市级|县级){0,5}(?:自评|评价|审计|检查|考核|巡察|监控)(?:工作|报告|结果|意见|中|时){0,3}(?:提出|发现|反馈|指出|存在|反映|查出|揭示|应用|整改|所提)");

    static boolean isOfAnything(String words) {
        return ANYTHING.matcher(words).find();
    }

    /** 2022年度……绩效自评得分94.8分 */
    private static final Pattern OF_THE_SCORE =
            Pattern.compile("^度[^，。；：\\d]{0,26}?(?:绩效自评|绩效评价|自评)(?:综合|最终)?(?:得分|总分|评分)(?:为|是|：|共|合计)?\\d");

    private static final Pattern EVALUATING =
            Pattern.compile("(?:(?:局|委|办|府|院|校|站|所|队|位|门|会|心|处|县|市|区|厅)对|关于开展|要求，?对)$");
    private static final Pattern EVALUATED =
            Pattern.compile("^度[^，。；：《]{0,24}?(?:(?:开展|进行|组织)了?[^，。；]{0,6}自评|自评工作的?(?:要求|通知|部署|安排))");
    private static final Pattern FIRST = Pattern.compile("(?:^|；)(?:（[\\d一二三四五六七八九十]{1,2}）|\\d{1,2}[.、])?$");
    private static final Pattern LAST_YEAR =
            Pattern.compile("(?:较|比|同比|与)(?:上年|去年)|同比|上年|增长|增加|减少|下降|节约|压减|提高|降低|持平|增减|较|比");

    private static final Pattern NOTICE_BEFORE =
            Pattern.compile("(?:根据|按照|依据|遵照|对照)[^。；]{0,160}《[^》]{0,30}(?:开展|做好|组织|布置|印发)$");
    private static final Pattern NOTICE =
            Pattern.compile("^(?:年)?度?[^》。]{0,40}(?:自评|评价)[^》。]{0,20}》（[^（）〔〕]{0,16}〔(20\\d\\d)〕");

    boolean isMistaken(Quantity quantity) {
        var text = sentence.text();
        var other = quantity.value().intValue();
        var prior = text.substring(0, quantity.from());
        var next = text.substring(quantity.to());
        if (Math.abs(other - year) > NEAR || isInTitle(prior) || isInBrackets(prior)) {
            return isInTitle(prior) && isOfTheNotice(other, prior, next);
        }
        if (isSpentByItsEnd(other, prior, next)) {
            return true;
        }
        if (PERIOD.matcher(prior).find() && next.matches("^1月1日[至\\-~—]" + other + "年12月31日.*")) {
            return true;
        }
        var unit = text.substring(quantity.from(), quantity.to());
        var rest = unit.endsWith("度") ? "度" + next : next;
        if (isOfAnotherReport(other, rest)) {
            return false;
        }
        if (new StaleYear(year, other, sentence, prior, rest).isMistaken()
                || new OwnYear(year, other, sentence, prior, rest, before, behind).isMistaken()) {
            return true;
        }
        if (BASE_DATE.matcher(prior).find()) {
            return true;
        }
        if (other < year
                && (EVALUATING.matcher(prior).find() && EVALUATED.matcher(rest).find() || isOfTheScore(rest))) {
            return true;
        }
        if (isComparedWithLast(other, prior, rest)) {
            return true;
        }
        var isOfTheYear = OF_THE_YEAR.matcher(rest).find()
                || prior.isEmpty() && OF_THE_WORK.matcher(rest).find()
                || isDone(prior, rest);
        if (!isOfTheYear) {
            return false;
        }
        return !hasReason(other, prior, rest);
    }

    /** 2022年度自评提出的建议均已落实, or anything below 上年度自评结果应用情况. */
    private boolean isOfAnotherReport(int other, String rest) {
        return other < year
                && (sentence.isBelow(LAST_YEARS) || FOUND_THEN.matcher(rest).find());
    }

    private boolean isDone(String prior, String rest) {
        return ITSELF.matcher(prior).find()
                && OF_WHAT_WAS_DONE.matcher(rest).find()
                && !ANY_YEAR.matcher(before).find()
                && !ANY_YEAR.matcher(behind).find();
    }

    private boolean isOfTheScore(String rest) {
        return OF_THE_SCORE.matcher(rest).find()
                && !sentence.text().contains(year + "年")
                && !sentence.text().contains("上年");
    }

    /** 2020年全年实际支出1562万元，较上年增长: told at the beginning, and no other year beside it that it belongs to. */
    private boolean isComparedWithLast(int other, String prior, String rest) {
        var words = LAST_YEAR.matcher(sentence.text()).replaceAll("");
        return other < year
                && FIRST.matcher(prior).find()
                && OF_THE_YEAR.matcher(rest).find()
                && !NAMED_YEARS.matcher(prior + rest).find()
                && !REASON_IN_SENTENCE.matcher(words).find()
                && !REASON_BEHIND.matcher(rest).find()
                && !NAMED_YEARS.matcher(before).find()
                && !NAMED_YEARS.matcher(behind).find()
                && !isBase(other);
    }

    /** 实际支出51.87万元。2023年为54.3万元，同比下降4.48%: what this year's amount is compared with. */
    private boolean isBase(int other) {
        if (other != year - 1) {
            return false;
        }
        var amounts = paragraph.stream()
                .filter(one -> one.isBefore(sentence))
                .flatMap(one -> one.quantities(Quantity.Kind.MONEY).stream())
                .limit(MOST_AMOUNTS)
                .toList();
        return sentence.quantities(Quantity.Kind.MONEY).stream()
                .filter(base -> base.value().signum() > 0)
                .limit(MOST_AMOUNTS)
                .anyMatch(base -> amounts.stream().anyMatch(amount -> isChange(base, amount)));
    }

    private boolean isChange(Quantity base, Quantity amount) {
        var difference = amount.value().subtract(base.value()).abs();
        var rate = difference.movePointRight(2).divide(base.value(), 6, RoundingMode.HALF_UP);
        return sentence.quantities().stream()
                .filter(one -> one.from() > base.from())
                .anyMatch(one -> one.isPercent() && one.standsFor(rate)
                        || one.isMoney() && !one.equals(base) && one.standsFor(difference));
    }

    private boolean hasReason(int other, String prior, String rest) {
        var isWeak = WEAK_BEFORE.matcher(prior).find() && !prior.endsWith("于") && !prior.endsWith("自");
        if (!isWeak && REASON_BEFORE.matcher(prior).find()
                || REASON_BEHIND.matcher(rest).find()
                || NAME_BEHIND.matcher(rest).find()
                        && !OF_THE_YEAR.matcher(rest).find()
                || isNamed(rest)
                || EVENT_BEHIND.matcher(rest).find()
                || REASON_IN_SENTENCE.matcher(sentence.text()).find()
                || isCompared()) {
            return true;
        }
        return other > year
                && (FUTURE.matcher(sentence.text()).find()
                        || OF_EVALUATION.matcher(rest).find()
                        || sentence.isBelow("措施", "建议", "应用", "下一步", "打算", "公开", "组织", "过程"));
    }

    /** 2022年度预算绩效考核奖: the words of the year are part of a name. */
    private static boolean isNamed(String rest) {
        return rest.matches("^度?[^，。；：]{0,20}?(?:专项资金|补助资金|奖补资金|引导资金|考核奖|先进|优秀|第[一二三四五六七八九十\\d]+批|审计|清算|验收).*");
    }

    /** The sentence or one beside it tells of the report's year too, or compares. */
    private boolean isCompared() {
        var own = year + "年";
        return sentence.text().contains(own) || isComparing(before) || isComparing(behind);
    }

    private static boolean isComparing(String other) {
        return other.matches(".{0,400}(?:同比|较(?![好为大快多强高低])|相比|比上年|增长|下降|持平).{0,400}")
                && other.matches(".{0,400}20\\d\\d年.{0,400}");
    }

    /** 截至2022年12月31日，全年实际支出: whatever else is told, the year's spending ends with the year. */
    private boolean isSpentByItsEnd(int other, String prior, String next) {
        return BY.matcher(prior).find()
                && Math.abs(other - year) <= 3
                && YEAR_END.matcher("年" + next).find()
                && SPENT.matcher(next).find()
                && !Pattern.compile("结转|上年|以前年度|历年|跨年|以来|累计|工程|余额|续建|较|增长|同比|工期|合同")
                        .matcher(sentence.text())
                        .find();
    }

    /** 《关于开展2022年度单位自评工作的通知》（财字〔2024〕5号） in a report on 2023: the number tells which one it is. */
    private boolean isOfTheNotice(int other, String prior, String next) {
        var notice = NOTICE.matcher(next);
        return other < year
                && NOTICE_BEFORE.matcher(prior).find()
                && notice.find()
                && Integer.parseInt(notice.group(1)) > year;
    }

    private static boolean isInTitle(String prior) {
        return prior.lastIndexOf('《') > prior.lastIndexOf('》') || prior.lastIndexOf('〔') > prior.lastIndexOf('〕');
    }

    /** What is put in brackets is beside the claim. */
    private static boolean isInBrackets(String prior) {
        return prior.lastIndexOf('（') > prior.lastIndexOf('）');
    }
}
