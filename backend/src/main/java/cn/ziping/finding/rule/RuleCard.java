package cn.ziping.finding.rule;

import cn.ziping.template.Severity;

/**
 * What people are told of a rule, in Chinese.
 *
 * @param id of the catalogue, such as {@code A07}: a letter for the group and two digits
 * @param severity what it weighs where the template says nothing else
 * @param name what it checks in one line, such as 支出合计等于基本支出加项目支出
 * @param basis the clause or the habit of reviewers that it rests on
 * @param example what it finds: a made-up sentence or row with the mistake, and why it is one
 * @param remedy what to do about it
 */
public record RuleCard(String id, Severity severity, String name, String basis, String example, String remedy) {
    public char group() {
        return id.charAt(0);
    }
}
