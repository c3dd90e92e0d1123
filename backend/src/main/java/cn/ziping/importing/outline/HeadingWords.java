package cn.ziping.importing.outline;

import cn.ziping.measure.Digits;
import java.util.Set;
import java.util.regex.Pattern;

/** The words that headings of such reports are made of, and those that tell an item of a list. */
final class HeadingWords {
    /** What a heading names ends in one of these. */
    private static final Pattern NOUN = Pattern.compile(
            ".*(?:情况|指标|效益|影响|性|率|度|目标|概况|概述|概要|职责|职能|分析|结论|问题|措施|建议|打算|管理|编制|执行|绩效"
                    + "|评价|自评|过程|方法|标准|原则|依据|范围|对象|内容|结果|原因|经验|做法|说明|机构|设置|构成|架构|人员|资产|收入|支出|经费|资金|成本|产出|效果|附件|计划|安排|组织"
                    + "|背景|目的|意义|进度|质量|数量|时效|方向|应用|公开|事项|任务|工作|制度|监控|评分|得分|材料|决策|投入|程序|规划|成效|亮点|不足|运用|使用|到位|落实|实施|完成)$");

    /** What a department does, as its duties are listed; a measure (加强, 完善, 提高) is none of them. */
    private static final Pattern DUTY = Pattern.compile(
            "^(?:负责|承担|承办|贯彻|拟订|拟定|起草|组织|指导|协助|协调|监督|参与|依法|管理|研究|审核|编制|制定|制订|统筹|宣传|执行|受理|主管|办理|完成.{0,12}交办|开展|按照|根据|配合|会同|领导|维护).*");

    private static final Pattern NO_DUTY = Pattern.compile(".*(?:情况|指标|效益|目标|分析|问题|措施|结果|结论|性|绩效|制度|说明|方法|过程)$");

    private static final int SHORT_NOUN = 6;

    private static final Pattern DUTIES = Pattern.compile(".*(?:职责|职能|职权|三定).*");

    private static final Pattern MEASURES = Pattern.compile(".*(?:问题|措施|建议|打算|经验|做法|不足|原因|改进|整改|成效|亮点).*");

    private static final Pattern UNITS = Pattern.compile(".*(?:机构|科室|架构|构成|股室|单位).*");

    private static final Pattern UNIT = Pattern.compile(".*(?:科|股|室|处|局|部|中心|办|所|站|队|组|总支|办公室|委|委员会|窗口)(?:[（(].*)?$");

    /** Labels that a list of fields has: their values are short and no text. */
    private static final Pattern FIELD = Pattern.compile(
            "(?:项目名称|项目编码|项目单位|项目类型|项目负责人|主管部门|实施单位|联系人|联系电话|电话|填报人|填报单位|填报日期|单位名称|部门名称|日期|时间|地点|地址|备注|注|附注|开户.*|账号|其中|另|例如)");

    /** A label that only leads on to what follows. */
    private static final Pattern LEADS_ON =
            Pattern.compile(".*(?:如下|包括|包含|分别为|分别是|(?<![行作])为|是|(?<![所国拥])有|主要|以下|认为|要求|指出|明确|显示|得出|其中)$");

    private static final Set<String> REPORT = Set.of("报告", "自评表", "评价表", "情况表", "汇总表", "报告书");

    private HeadingWords() {}

    static boolean isNoun(String label) {
        return NOUN.matcher(Blank.none(label)).matches();
    }

    /** 组织架构 and 管理制度建设情况 begin like duties and are none. */
    static boolean isDuty(String words) {
        return DUTY.matcher(words).matches()
                && !(isNoun(words)
                        && (words.length() <= SHORT_NOUN
                                || NO_DUTY.matcher(words).matches()));
    }

    static boolean isAboutDuties(String heading) {
        return DUTIES.matcher(heading).matches();
    }

    static boolean isAboutUnits(String heading) {
        return UNITS.matcher(heading).matches();
    }

    static boolean isAboutMeasures(String heading) {
        return MEASURES.matcher(heading).matches();
    }

    static boolean isUnit(String label) {
        return UNIT.matcher(label).matches();
    }

    static boolean isField(String label) {
        return FIELD.matcher(Blank.none(label)).matches();
    }

    static boolean leadsOn(String label) {
        return LEADS_ON.matcher(Blank.none(label)).matches();
    }

    static boolean isIndicator(String label) {
        return label.matches(".*(?:指标|效益|影响|情况|分析|满意度)$");
    }

    static boolean isTitle(String line) {
        if (Marker.parse(line) != null) {
            return false;
        }
        var bare = Blank.none(line).replaceAll("[（(][^（()）]*[)）]$", "");
        return REPORT.stream().anyMatch(bare::endsWith);
    }

    /** A heading for comparison: without blanks, number and punctuation. */
    static String bare(String heading) {
        var marker = Marker.parse(heading);
        var words = marker == null ? heading : heading.substring(marker.end());
        return Digits.halfWidth(words).replaceAll("[\\s\\p{P}\\p{S}\\u00a0\\u3000]+", "");
    }
}
