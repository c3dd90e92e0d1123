package cn.ziping.finding.text;

import cn.ziping.finding.claim.Sentence;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A clause that tells of something that was not done: 暂未验收, 完成总施工形象进度的65%, 个别项目进度缓慢.
 *
 * @param words the clause as it stands in the report
 * @param isWork of projects and works
 * @param isTarget of a number that was to be reached
 * @param isSlow late only: it may have been done in the end
 */
record Undone(Sentence sentence, String words, boolean isWork, boolean isTarget, boolean isSlow) {
    private static final Pattern NOT_YET = Pattern.compile(
            "(?:暂未|尚未|还未|仍未|没有|未能|未)(?:全部|完全|按时|按期|如期|按计划|及时|进行|通过|组织|最终|整体)?(?:竣工)?(?:验收|完工|竣工|完成|开工|启动|实施|建成|投产|交付|投入使用|达到?(?:预期|目标|年初|年度|既定|预定)|实现(?:预期|目标))(?!的|时|率|指标|原因|数|情况|事项)");
    private static final Pattern PART_OF_WORK = Pattern.compile(
            "(?:形象进度|工程进度|建设进度|施工进度|工程量|总进度|总工程量)(?:的|达|达到|为|约|完成|已完成|仅为|至){0,2}(?<part>[1-9]?\\d(?:\\.\\d+)?)%|(?:仅|只|才)(?:完成|完工|竣工)了?[^，；]{0,12}?(?<share>[1-9]?\\d(?:\\.\\d+)?)%");
    private static final Pattern SLOW = Pattern.compile(
            "(?:项目|工程)(?:的)?(?:建设|实施|推进|施工|工作)?(?:进度|进展)?(?:仍|还|较|比较|相对|有所|明显|严重|存在)?(?:滞后|缓慢|偏慢|较慢|慢|延期|停工|推进缓慢)|(?:项目|工程)[^，；、]{0,12}?(?:正在|仍在|尚在|还在)(?:施工|建设|推进|实施)");
    /** 比合同工期晚19天, 推迟到8月完工, 按期完工率66.67%. */
    private static final Pattern LATE = Pattern.compile(
            "(?:比|较)(?:合同|计划|原计划|原定)?(?:约定|规定|要求)?(?:的)?(?:工期|时间|进度|节点|日期)?(?:晚|延迟|延后|推迟|滞后|延期|拖后|超期|超)了?(?:约|近)?\\d+个?(?:天|月|日|周)"
                    + "|(?:推迟|延期|顺延|延迟|延后|拖延)(?:到|至)[^，；]{1,14}?(?:完工|竣工|验收|交付|完成|建成|投用|投入使用)"
                    + "|(?:工期|完工|竣工|交付|验收)(?:时间)?(?:[^，；、]{0,6}?)(?:延期|逾期|推迟|延误|超期|延迟|滞后|顺延)(?:约|近|了)?\\d+个?(?:天|月|日|周)"
                    + "|(?:按期|按时|如期|及时)(?:完工|竣工|开工|完成|交付|验收)率(?:为|仅为|达到?|是|只有|仅)?(?<rate>[1-9]?\\d(?:\\.\\d+)?)%");
    /** 完成年度目标1500叶的80%: no more of what was to be done. */
    private static final Pattern PART_OF_TARGET = Pattern.compile(
            "(?:完成|为|占|达到?|仅)(?:了)?(?:全年|年度|年初|省下达|市下达|县下达|上级下达|既定|计划|预期|绩效){0,2}(?:目标|任务|计划|指标)(?:值|数|量)?[^，；、（）的]{0,14}的[1-9]?\\d(?:\\.\\d+)?%");
    /** 满意度未达到目标 is told of one target, not of the works. */
    private static final Pattern OF_TARGET = Pattern.compile("(?:率|度|数|量|比例|面积|人数|收入|指标)[^，；]{0,8}未(?:能)?(?:达|实现|完成)");

    private static final Pattern WORK = Pattern.compile("项目|工程|施工|建设|进度|验收|工期|工地|道路|建筑|改造|完工|竣工");
    private static final Pattern NOT_SAID = Pattern.compile(
            "^(?:无|没有|不存在)|无$|防止|避免|杜绝|如果|如有|若|对于|凡|不得|严禁|风险|无.{0,6}未|上年|去年|往年|原因是|无论|对未|对尚未|招商|合同|处罚|不得分|按比例|酌情|标准|扣分|扣\\d|退回");

    /** One of these is in all of the signs; most sentences have none. */
    private static final Pattern HINT = Pattern.compile("[未没%晚迟延期拖超停慢滞正仍尚还]");

    static Optional<Undone> in(Sentence sentence) {
        if (!HINT.matcher(sentence.text()).find() || !Setting.isTold(sentence)) {
            return Optional.empty();
        }
        for (var sign : new Pattern[] {NOT_YET, PART_OF_WORK, PART_OF_TARGET, LATE, SLOW}) {
            var match = sign.matcher(sentence.text());
            while (match.find()) {
                var from = sentence.clauseFrom(match.start());
                var to = sentence.clauseTo(match.end() - 1);
                var clause = sentence.text().substring(from, to);
                var around = sentence.text();
                if (!NOT_SAID.matcher(clause).find()) {
                    return Optional.of(new Undone(
                            sentence,
                            sentence.excerpt(from, to).strip(),
                            sign != PART_OF_TARGET && WORK.matcher(around).find(),
                            OF_TARGET.matcher(clause).find(),
                            sign == SLOW || sign == LATE));
                }
            }
        }
        return Optional.empty();
    }
}
