package cn.ziping.importing.table;

import cn.ziping.measure.Digits;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The words that heads of columns are made of, and what they mean. The same column is called in many ways: units,
 * brackets, spaces, line breaks and years in it say nothing of its meaning.
 */
final class HeadWords {
    private static final int LONGEST = 24;

    /** Brackets in brackets; what is deeper is no head. */
    private static final int DEEPEST = 4;

    private static final Pattern BRACKETS = Pattern.compile("[(（\\[【〔][^()（）\\[\\]【】〔〕]*[)）\\]】〕]");
    private static final Pattern YEAR = Pattern.compile("20\\d\\d年?(?:度)?");
    private static final Pattern UNIT_BEHIND = Pattern.compile("[/／,，:：]?(?:单位[:：]?)?(?:人民币)?(?:百万元|千元|万元|亿元|元)$|%$");

    /** Another year, another's judgement, a change or a share: never the value itself. */
    private static final Pattern ANOTHER =
            Pattern.compile("上年|去年|上一?年度|往年|增减|增长|增幅|同比|占比|比重|变动|差额|差值|结余|结转|复核|评审|抽查|核查|财政(?:部门|局)?评|"
                    + "主管部门(?:评|审|得)|第三方|专家|追加|追减|调增|调减|下年|次年|下一年|明年|申报|申请|扣分(?!.*(?:原因|说明|理由|情况))|扣减|采购执行");

    private record Words(Field field, Pattern pattern) {}

    private static Words words(Field field, String pattern) {
        return new Words(field, Pattern.compile(pattern));
    }

    /** The first that fits, so the narrow ones stand before the wide ones. */
    private static final List<Words> DICTIONARY = List.of(
            words(Field.ROW_NUMBER, "序号|编号|行次|栏次|项次|№|[Nn][Oo]\\.?|序"),
            words(Field.YEAR, "(?:预算|项目|资金|实施)?(?:年度|年份)"),
            words(Field.CODE, "(?:二级|预算|本级)?(?:项目)?(?:编码|代码|编码号)|项目编号|项目码|项目ID"),
            words(
                    Field.DEVIATION,
                    ".*(?:偏差|偏离|未完成|未达|未实现|扣分|失分|差异|减分|丢分).*(?:原因|说明|分析|理由|情况|措施).*|原因(?:分析|说明)?"
                            + "|(?:原因|问题)(?:分析)?(?:及|和|与|、)?(?:改进|整改)?措施"),
            words(
                    Field.FOREIGN,
                    ".*(?:采购|中标|合同|招标|投标|供应商|企业|产值|税收|纳税|用地|签约|投资|发票|规格|型号|单价|法人|法定代表|面积|身份证|开户|账号|"
                            + "职务|职称|学历|性别|年龄|出生|电话号码|GDP|资产名称|原值|净值).*"),
            words(
                    Field.NOTE,
                    "备注|说明|.*(?:评分|评价|考核|计分|打分|赋分)(?:标准|办法|细则|规则|方法|说明|依据|要点)|.*(?:得分|自评|扣分)(?:说明|依据|理由)|计算(?:公式|方法)"
                            + "|.*指标(?:解释|说明|含义|定义|来源)|(?:项目)?(?:主管|实施|责任|牵头|承担|使用|申报)(?:部门|单位|科室|处室|股室|主体)(?:名称)?|项目单位(?:名称)?"
                            + "|责任人|(?:项目)?负责人|联系人|联系电话|(?:业务)?(?:科室|处室|股室)(?:名称)?|.*(?:起止|实施|完成)(?:时间|期限|日期)|项目(?:属性|性质|类型|级次|级别|期限)"
                            + "|(?:佐证|证明|支撑)材料|数据来源|得分系数|(?:是否)?核心指标|(?:项目|主要)?(?:建设|实施|工作|任务)?内容|用途|立项依据|是否.*|项目概况"
                            + "|(?:项目|年度|部门)?(?:资金|预算|支出|收支|绩效|基本|自评|人员|资金使用|资金安排)(?:情况|信息|及使用情况)(?:表)?"),
            words(
                    Field.SCORE,
                    "(?:绩效|单位|部门|项目|自我)?(?:自评|实际|评价|综合|最终|考核|绩效|指标|评定)*(?:总)?(?:得分|评分|实得分|自评分|评价分)(?:值|数|情况|合计)?|自评分[值数]?|实得分|自评"),
            words(
                    Field.GRADE,
                    "(?:绩效|项目|单位|部门)?(?:自评|评价|综合|绩效|评定|考核|得分|自评得分)*(?:结论|等级|等次|评级|档次)|(?:绩效)?(?:自评|评价|考核)结果"),
            words(Field.WEIGHT, "(?:指标|标准|满分|基准|设定|目标|总|年度)?(?:分值|权重|满分|标准分|基准分|应得分|赋分)(?:值|数|分值|分)?(?:权重)?|权数|标准分数"),
            words(Field.LEVEL1, "一级(?:指标|目录)?(?:名称|内容)?|指标(?:类别|分类|大类)"),
            words(Field.LEVEL2, "二级(?:指标|目录)?(?:名称|内容)?"),
            words(
                    Field.LEVEL3,
                    "三级(?:指标|目录)?(?:名称|内容)?|(?:绩效|具体|考核|评价|自评|评分)?指标(?:名称|内容)?|(?:考核|评价|评分|自评)(?:内容|项目|要素)"),
            words(Field.OPERATOR, "指标(?:性质|方向|符号)|(?:计算|运算|比较)符号?|符号"),
            words(Field.UNIT, "(?:度量|计量|指标|指标值|数量)单位"),
            words(
                    Field.TARGET,
                    "(?:年度|年初|全年|预期|绩效|计划|设定|目标|指标|当年|本年|项目|总体|期初|预定|调整后?)*(?:指标值|目标值|预期值|计划值|计划数|目标|目标数|预期指标|预期完成值|计划完成值|标准值)"
                            + "|年度指标|目标任务|目标(?:值|内容)?"),
            words(
                    Field.ACTUAL,
                    "(?:全年|年度|实际|指标|目标|绩效|年末|当年|本年|项目|任务|总体|期末)*(?:完成值|完成数|完成情况|实际值|完成结果|完成指标值|完成指标|实现值|实现情况|完成量|达成值|达成情况|实际完成|完成)"),
            words(Field.BODY, "(?:所属|预算|用人|基层)?(?:单位|部门|机构)(?:名称)?|部门单位名称|单位部门名称"),
            words(Field.STAFF_KIND, "(?:人员|编制|岗位|职工)(?:类别|类型|性质|构成|种类|情况|身份)|类别|类型|性质"),
            words(
                    Field.AUTHORISED,
                    "(?:核定|批准|机构|人员|单位|批复|年末|行政|事业|工勤|参公|全额|差额|机关|公益一类|公益二类)*的?编制(?:人数|数|总数|数量|名额|人员数?|情况|总人数)?|核编数?|定编(?:人?数)?|核定(?:人数|数)"),
            words(
                    Field.PRESENT,
                    "(?:年末|期末|实际|年底|现有|目前|行政|事业|工勤|参公)*(?:实有|在职|在编|在岗|现有|实际在岗|在编在职|在职在编|在编在岗|在编实有)(?:在编|在职|在岗)?(?:职工|人员)?(?:人数|数|总数|人员数|总人数|情况|人员)?|实际人数|年末人数"));

    private static final List<Words> MONEY = List.of(
            words(Field.IN_PLACE_RATE, ".*到位率"),
            words(
                    Field.EXECUTION_RATE,
                    ".*(?:执行率|执行进度|执行比例|执行比率|支付进度|支付率|支出进度|支出率|支出比例|使用率|支出完成率|执行进度率|支付进度率)|执行(?:比率|%)"),
            words(Field.COMPLETION_RATE, "(?:预算|支出|资金|项目|年度|全年|支出预算)*完成(?:率|比例|进度)"),
            words(Field.NOTE, ".*率"),
            words(Field.IN_PLACE, ".*到位(?:资金|金额|数|情况|资金总额|额|总额|资金额|资金数|预算)?"),
            words(Field.APPROVED, "(?:项目|资金|立项|财政)?批复(?:的)?(?:项目)?(?:金额|资金|数|额|资金总额|总额|总金额|金额数)?"),
            words(
                    Field.EXECUTED,
                    "(?:.*(?:执行数|执行金额|执行额|实际支出|支出数|决算数?|支付数|支付金额|支出金额|实际使用|使用金额|已支付|已支出|累计支出|累计支付|实际执行|支出额"
                            + "|全年支出|使用资金|支付资金|支付额|执行总额|支出总额|使用数|列支数|列支金额|已使用|支出执行|实际列支|决算金额|决算总额|决算支出|实支数)"
                            + "(?:资金|金额|数|额|总额|情况|总数)?|(?:预算|资金|全年)?执行(?:情况)?|实际(?:数|金额))"),
            words(
                    Field.ADJUSTED,
                    "(?:.*调整后.*|.*全年预算.*|.*全年安排.*|调整预算.*|预算调整总额|变更后.*|.*最终预算.*|.*追加后.*|全年(?:数|可用指标)|全年预算指标|预算调整后.*)"),
            words(
                    Field.INITIAL,
                    ".*年初(?:部门)?(?:预算|安排|批复|下达|预算安排|预算批复|安排预算|批复预算)?(?:数|金额|资金|额|总额|安排数|批复数|资金额)?|预算批复(?:数|金额|额)?|批复预算(?:数|金额|额)?"
                            + "|预算安排(?:数|金额|资金|额|情况|资金总额)?|安排预算(?:数|金额)?|期初预算数?|初始预算数?|部门预算数?|安排(?:数|资金|金额)"),
            words(
                    Field.AMOUNT,
                    "(?:支出|收入|项目|资金|部门|财政|年度|本年|当年|单位|自评)*预算(?:数|金额|总额|资金|额|资金总额|资金额|规模|指标|总金额)?|(?:项目)?(?:资金|金额|总金额|资金总额|金额合计|资金规模|资金额|资金额度|经费|经费总额)"
                            + "|合计|总计|小计|(?:本年|全年)?数"),
            words(
                    Field.NAME,
                    "(?:自评|二级|一级|三级|专项|预算|部门预算|绩效自评|评价|纳入自评)*(?:项目|专项资金|项目支出|专项|子项目|明细项目|资金|政策)(?:[和及、/]?(?:政策|资金|专项))?名称|名称|(?:自评|二级|预算)?项目"),
            words(Field.FUND_SOURCE, "资金(?:来源|性质|类型|渠道|属性|类别)|预算(?:类型|性质|来源|类别)|经费来源|来源"),
            words(
                    Field.SUBJECT,
                    "(?:预算|经济|功能|支出|收入|收支|部门经济|政府经济)*(?:分类)?科目(?:名称)?|(?:支出|收入|收支|经费|费用|项目|预算)(?:项目|类型|类别|内容|名称|分类|构成|明细|来源|用途|种类|事项)"
                            + "|收入|支出|类款项|内容|款项|明细|项目类别|事项"));

    private static final Pattern NO_WORD = Pattern.compile("[\\s\"'“”‘’《》*]");
    private static final Pattern AROUND = Pattern.compile("^[\\d.、:：]+|[:：;；、.。]+$");
    private static final Pattern STILL_THIS = Pattern.compile(".*(?:差异|偏差|扣分|调整后).*(?:原因|预算).*");

    /** The same few words stand in row after row, and each is asked for several times. */
    private static final Map<String, Optional<Field>> KNOWN = new ConcurrentHashMap<>();

    private static final int MOST_KNOWN = 4000;
    private static final int LONGEST_KNOWN = 80;

    private HeadWords() {}

    /** The words of a head without unit, year, brackets and spaces. */
    static String core(String text) {
        var bare = NO_WORD.matcher(Digits.halfWidth(text)).replaceAll("");
        for (var depth = 0; depth < DEEPEST && BRACKETS.matcher(bare).find(); depth++) {
            bare = BRACKETS.matcher(bare).replaceAll("");
        }
        bare = YEAR.matcher(bare).replaceAll("");
        bare = UNIT_BEHIND.matcher(bare).replaceAll("");
        return AROUND.matcher(bare).replaceAll("");
    }

    /** What a head means; empty for words that are no head's. */
    static Optional<Field> field(String text) {
        if (text.length() > LONGEST_KNOWN) {
            return meant(text);
        }
        var known = KNOWN.get(text);
        if (known == null) {
            known = meant(text);
            if (KNOWN.size() >= MOST_KNOWN) {
                KNOWN.clear();
            }
            KNOWN.put(text, known);
        }
        return known;
    }

    private static Optional<Field> meant(String text) {
        var bare = core(text);
        if (bare.isEmpty()
                || bare.length() > LONGEST
                || bare.chars().noneMatch(Character::isLetter) && !bare.contains("№")) {
            return Optional.empty();
        }
        if (isAnother(bare)) {
            return Optional.of(Field.NOTE);
        }
        var money = first(MONEY.subList(0, 2), bare);
        return money.or(() -> first(DICTIONARY, bare)).or(() -> first(MONEY, bare));
    }

    static boolean isAnother(String core) {
        return ANOTHER.matcher(core).find() && !STILL_THIS.matcher(core).matches();
    }

    private static Optional<Field> first(List<Words> dictionary, String bare) {
        return dictionary.stream()
                .filter(words -> words.pattern().matcher(bare).matches())
                .map(Words::field)
                .findFirst();
    }
}
