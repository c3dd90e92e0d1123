package cn.ziping.finding.form;

import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.subject.Subject;
import cn.ziping.finding.subject.Writing;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * C03 where only the department itself can stand: it signs above the date, its own meeting passes the evaluation, its own
 * telephone is given. Another body that the report names nowhere else came there from another report.
 */
final class OwnPlaces {
    private static final String NAME = "([\\u4e00-\\u9fa5]{2,5}[省市县区州旗盟镇乡][\\u4e00-\\u9fa5]{2,16}"
            + "(?:局|委员会|人民政府|研究所|科学院|研究院|服务中心|学校|中学|小学|学院|医院|法院|检察院|联合会|图书馆|博物馆|文化馆|档案馆|办公室))";

    private static final Pattern SIGNED = Pattern.compile("^\\s*" + NAME + "\\s*(?:[（(](?:盖章|公章|印章)[）)])?\\s*$");
    private static final Pattern DATE = Pattern.compile(
            "^\\s*(?:20\\d{2}\\s*年\\s*\\d{1,2}\\s*月(?:\\s*\\d{1,2}\\s*日)?|二[○〇零0Oo][一二三四五六七八九○〇零]{2}年[一二三四五六七八九十]{1,2}月(?:[一二三四五六七八九十]{1,3}日)?)\\s*$");
    private static final Pattern TELEPHONE =
            Pattern.compile("(?:^|[，。；：、（])" + NAME + "[\\u4e00-\\u9fa5]{0,6}(?:咨询|联系|值班|办公)电话");
    private static final Pattern PASSED =
            Pattern.compile("自评[^。；]{0,14}(?:经|提交|报|由)" + NAME + "(?:党组|党委|局务|所务|院务|馆务|局长|主任|班子|办公会|学术委员会)");

    /** 在某局网站公开: a body of the own place whose name begins as the own one does, and is another or a former one. */
    private static final Pattern PUBLISHED =
            Pattern.compile("[在于通过]" + NAME + "(?:的|官方|门户|政务|政府|公共)*(?:网站|官网|网页|公众号|微信公众号|信息公开)");

    private static final int AKIN = 2;

    /** They answer for other departments too. */
    private static final Pattern OF_ALL = Pattern.compile("财政|审计|纪委|监察|监委|纪律检查|人民代表大会|人大|政协|人民政府(?:办公室)?$");

    private OwnPlaces() {}

    static void check(Subject subject, Consumer<Finding> findings) {
        var own = subject.department().strip();
        if (own.length() < 5) {
            return;
        }
        var writings = new ArrayList<Writing>();
        for (var writing : subject.writings()) {
            if (!writing.text().isBlank()) {
                writings.add(writing);
            }
        }
        for (var i = 0; i < writings.size(); i++) {
            var writing = writings.get(i);
            var text = writing.text();
            if (i > writings.size() / 2
                    && i + 1 < writings.size()
                    && DATE.matcher(writings.get(i + 1).text()).find()) {
                tell(SIGNED.matcher(text), own, writings, writing, findings);
            }
            if (text.contains("电话")) {
                tell(TELEPHONE.matcher(text), own, writings, writing, findings);
            }
            if (text.contains("公开") || text.contains("公示")) {
                var published = PUBLISHED.matcher(text);
                if (published.find() && isAkin(published.group(1), own)) {
                    tell(published.reset(), own, writings, writing, findings);
                }
            }
            if (text.contains("自评")) {
                tell(PASSED.matcher(text), own, writings, writing, findings);
            }
        }
    }

    private static void tell(
            Matcher match, String own, List<Writing> writings, Writing writing, Consumer<Finding> findings) {
        if (!match.find()) {
            return;
        }
        var name = match.group(1);
        if (isOther(name, own) && count(writings, name) == 1 && count(writings, own) > 1) {
            findings.accept(Finding.of(
                    DepartmentName.CARD,
                    "本报告的单位是“%s”，这里写成“%s”，请核对改正。".formatted(own, name),
                    own,
                    name,
                    writing.around(match.start(1), match.end(1))));
        }
    }

    /** The same place and the same kind of body, and more than the place in common. */
    private static boolean isAkin(String name, String own) {
        var common = 0;
        while (common < Math.min(name.length(), own.length()) && name.charAt(common) == own.charAt(common)) {
            common++;
        }
        var place = 0;
        for (var i = 1; i < Math.min(common, 8); i++) {
            place = "省市县区州旗盟镇乡".indexOf(own.charAt(i)) >= 0 ? i + 1 : place;
        }
        return place > 0 && common >= place + AKIN && name.charAt(name.length() - 1) == own.charAt(own.length() - 1);
    }

    /** Neither a part of the own name nor one that the own name is part of; slips of a character are told by others. */
    private static boolean isOther(String name, String own) {
        if (OF_ALL.matcher(name).find() || own.contains(name) || name.contains(own)) {
            return false;
        }
        var common = 0;
        while (name.endsWith(own.substring(own.length() - common)) && common < own.length()) {
            common++;
        }
        return common - 1 < 6 && new SimilarName(own).in(name).isEmpty();
    }

    private static int count(List<Writing> writings, String name) {
        var count = 0;
        for (var writing : writings) {
            count += writing.text().split(Pattern.quote(name), -1).length - 1;
        }
        return count;
    }
}
