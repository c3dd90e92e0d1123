package cn.ziping.finding.residue;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How templates speak to the one who fills them in. */
final class InstructionGrammar {
    private static final String OPEN = "[（(【\\[]";
    private static final String CLOSE = "[）)】\\]]";
    private static final String INSIDE = "[^（）()【】\\[\\]\\n]";
    private static final String HOW =
            "(?:在此处?|据实|如实|根据实际情况?|按实际情况?|按实际|按要求|按照要求|逐项|逐条|逐一|简要|简单|简述|详细|具体|分别|重点|自行|认真|准确|完整|归纳|总结|综合|进一步)";
    private static final String TELL = "(?:说明|反映|归纳|阐述|描述|概述|简述|列举|写明|注明|填写|填报|填列)";
    private static final String ABSTRACT = "(?:情况|原因|内容|成效|效果|问题|做法|措施|程度|依据|进展|经验|影响)";
    private static final String NUMBER = "(?:[（(]?[一二三四五六七八九十\\d]{1,3}[)）]?[、.．]?\\s*)?";

    /** Facts have figures, and what was done has 了. */
    static final Pattern TELLS_FACTS = Pattern.compile("\\d{2}|[了已]|我[局单县市区院校]|本[局单部院校报]");

    /** No report says these of itself, wherever they stand. */
    static final List<Pattern> ANYWHERE = List.of(
            Pattern.compile("(?:^|[：:。（(\\s])(?:应|可|主要|重点|分别|需|请)?从.{2,50}?(?:方面|角度|维度|层面|几方面)(?:进行|来|，|,)?" + HOW
                    + "{0,3}" + "(?:反映|说明|阐述|描述|归纳|概述|简述|填写|列举)(?!了|出|如下)[^，。；\\n]{0,40}?" + ABSTRACT),
            Pattern.compile(OPEN + "\\s*(?:如有|若有|如无|若无|如果有|没有的?不写|无则不[填写]|无则填|没有可不|可选|选填|必填|可不填|不涉及的?可不)" + INSIDE
                    + "{0,20}" + CLOSE),
            // （对照年度目标，说明完成情况，如有）
            Pattern.compile(OPEN + "(?![^（）()\\n]{0,60}\\d)" + INSIDE
                    + "{2,60}[，,；;、]\\s*(?:如有|若有|如无|若无|没有的?不写|无则不[填写]|无则填无?|选填|必填)" + CLOSE),
            Pattern.compile(OPEN + "\\s*(?:对照|围绕|结合|按照?|根据|参照|针对|依据|比照|与)[^（）()，,。；\\d\\n]{2,30}[，,]?\\s*" + HOW
                    + "{0,3}(?:说明|反映|归纳|阐述|描述|概述|简述|列举|写明|注明|填写|填报|填列|分析|总结|评价|列示|对比分析|逐项分析)(?!了|书|会|如下|报告)[^（）()。\\d\\n]{0,40}"
                    + CLOSE),
            Pattern.compile(OPEN + "\\s*(?:应|可|主要|重点|分别|需|请)?从[^（）()。\\n]{2,50}?(?:方面|角度|维度|层面)(?:进行|来|，|,)?" + HOW
                    + "{0,3}(?:反映|说明|阐述|描述|归纳|概述|简述|填写|列举|分析|总结|评价)(?!了|出|如下)[^（）()。\\d\\n]{0,30}" + CLOSE),
            Pattern.compile(OPEN
                    + "\\s*(?:请|需|应|须|要求?)?(?:逐项|逐条|逐一|分项|分类|分条|分点|简要|详细|重点|如实|据实)(?:进行)?(?:说明|列示|列明|列出|填写|填列|描述|阐述|分析|介绍|总结|归纳|概述|写明)(?!了|见|如下)[^（）()。\\d\\n]{0,30}"
                    + CLOSE),
            // （200字以内）, （不超过500字）, （300-500字）, 字数控制在800字以内
            // （约3000字） alone may tell how long a text is.
            Pattern.compile(OPEN
                    + "\\s*(?:(?:字数|要求|控制在|不超过|不少于|不多于|不低于|超过|少于|限|原则上|一般|建议){1,3}[：:]?约?\\s*\\d{2,5}\\s*(?:[-—–~～至]\\s*\\d{2,5}\\s*)?个?汉?字|约?\\s*\\d{2,5}\\s*"
                    + "(?:[-—–~～至]\\s*\\d{2,5}\\s*个?汉?字|个?汉?字\\s*(?:以内|之内|左右|以上|以下|为宜)))" + INSIDE + "{0,60}" + CLOSE),
            Pattern.compile(OPEN + INSIDE
                    + "{2,60}[，,；;]\\s*(?:字数|不超过|控制在|限|约|每[条点项])?\\s*\\d{2,5}\\s*个?字\\s*(?:以内|之内|左右|以上|以下)?" + CLOSE),
            Pattern.compile("(?:字数|篇幅)" + "(?:要求|请)?(?:控制在|不超过|不少于|限|应在|在)\\s*\\d{2,5}\\s*个?字"),
            Pattern.compile("分项目写|一个项目写完|项目都要写|逐项目(?:填|写)|(?:都要|需要?|须|应)逐[一项个](?:填|写)"),
            Pattern.compile("(?:按照?|根据|依据|结合)(?:各?单位|各?部门|本单位)?(?:实际|具体)(?:情况)?(?:如实|据实)?(?:填写|填报|填列)(?![了的])"),
            Pattern.compile(OPEN + "\\s*(?:注明|写明|列明|填入|插入)" + INSIDE + "{1,30}" + CLOSE),
            // 请填写, 请简要说明; 提请审议 and 申请补充 are other words.
            Pattern.compile("请(?<![提申邀恳聘报呈]请)" + "(?:各?单位|各?部门|填报人|填报单位|贵单位)?" + HOW
                    + "{0,3}(?:填写|填报|填列|填入|填|补充|说明|写明|注明|列出|列示|列明|描述|概述|插入|勾选|选择|粘贴|上传|删除|阐述|附上|另附)(?!的)"),
            Pattern.compile(
                    "(?:在?此处|在此|在这里|此栏|此行|本栏|该栏|此表格?|此段|此部分)(?:请|可|需|应|须|不|可以)?(?:填写|填|插入|输入|补充|写|粘贴|添加|删除|说明|描述|省略|录入)|(?:单击|点击)(?:此处|这里|或点击)"),
            Pattern.compile(OPEN + "(?![^（）()]{0,30}(?:已|了|份|由|并))" + INSIDE
                    + "{0,30}(?:填写|填列|据实填|请填|自行(?:调整|增减|添加|删减|填)|可自行|写明|逐项列|可另附|可附页|可加行|可续表|可增加行|不够可|可删)" + INSIDE
                    + "{0,30}" + CLOSE),
            Pattern.compile(OPEN + "\\s*" + HOW + "{0,3}(?:说明|简述|概述|描述|阐述|介绍|列举|反映|注明)(?![：:书])" + INSIDE + "{0,50}"
                    + ABSTRACT + "(?:等|等情况)?" + CLOSE),
            Pattern.compile(OPEN + "\\s*(?:示例|样例|范例|样表|参考格式|参考模板|参考模版|模板|模版|范文|供参考|填报说明|填写说明|编写说明|撰写要求|编写要求)\\s*[：:]?"
                    + INSIDE + "{0,20}" + CLOSE),
            Pattern.compile(
                    "^\\s*(?:填报说明|填表说明|填写说明|编写说明|撰写说明|编写要求|撰写要求|写作提示|填写提示|填报提示|填写要求|填报要求)\\s*(?:[：:].{0,60})?$"),
            // 注：……应如实填写; 说明：……应说明……情况. 说明：“公用经费”填报…… is printed below the form: it tells what a column holds.
            Pattern.compile(
                    "^\\s*(?:注|备注|说明|提示|要求|注意|温馨提示)\\s*[：:](?!\\s*[“\"「][^”\"」]{1,20}[”\"」]).{0,80}?(?:(?:应|须|需|需要|应当|必须)"
                            + HOW + "{0,3}"
                            + "(?:说明|反映|填写|填报|填列|填|写明|列出|列示|包括|阐述|描述|分析|概述|注明|体现)|不得空|可自行|可根据实际|如实填写|据实填写|(?:不够|不足)[时的]?可|可附页|可加行)"));

    /** Those that need not be asked where there is no bracket. */
    static final Set<Pattern> BRACKETED = ANYWHERE.stream()
            .filter(pattern -> pattern.pattern().startsWith(OPEN))
            .collect(Collectors.toSet());

    /** A whole line, or all of it behind the heading's colon, that asks for what it does not tell. */
    static final List<Pattern> WHOLE_LINES = List.of(
            // 对照年度目标，说明……情况。
            Pattern.compile("(?:^\\s*" + NUMBER + "|[：:]\\s*)(?:对照|围绕|结合|按照|根据|参照|针对|依据|比照|主要对照)[^，,。；]{2,30}[，,]\\s*"
                    + HOW + "{0,3}" + TELL + "(?!了|书|会|如下|报告)[^。]{2,50}?" + ABSTRACT + "(?:等)?(?:内容)?[。.]?\\s*$"),
            Pattern.compile("(?:^\\s*" + NUMBER + "|[：:]\\s*)" + HOW
                    + "{0,3}(?:说明|阐述|描述|概述|简述|填写|归纳|写明|列举|反映(?![^。]{0,60}支出))(?!了|书|会|如下|报告)[^。：:]{3,60}?" + ABSTRACT
                    + "(?:等)?(?:内容|情况)?[。.；]?\\s*$"),
            Pattern.compile("(?:^\\s*" + NUMBER
                    + "|[：:]\\s*)(?:简要|逐项|逐条|重点|归纳|分别|详细)(?:分析|总结|介绍|评价|反映|列出|列示)(?!了|如下|报告)[^。：:]{3,60}?" + ABSTRACT
                    + "(?:等)?(?:内容|情况)?[。.；]?\\s*$"),
            Pattern.compile(
                    "^\\s*" + NUMBER
                            + "[^，。：:（(]{2,20}[。：:（(]\\s*(?:主要)?(?:包括|应包括|需包括|含)(?=(?:[^。]{0,40}?(?:背景|依据|原则|方法|标准|过程|原因|措施|职责|职能|情况|目标|内容|概况)){2})[^。\\d]{4,80}?(?:等|情况|目标|内容|措施)[。）)]{0,2}\\s*$"));

    private InstructionGrammar() {}
}
