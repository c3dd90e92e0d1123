package cn.ziping.finding.amount;

import cn.ziping.finding.claim.Sentence;
import cn.ziping.finding.claim.Text;
import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.subject.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Posts and people of several units, or of several kinds, with the number of all behind them (A24): 局机关编制22名、实有20人，
 * 养护中心编制58名、实有54人，合计编制80名、实有74人.
 */
final class StaffOfUnits {
    private static final String NUMBER = "(?:总?数|人数)?(?:合计|共计|总计)?(?:为|共|有|是|：)?(?<%s>\\d{1,5})[名人个]";
    private static final Pattern PAIR = Pattern.compile("(?<lead>[^，；。、：（）\\d]{0,20}?)编制"
            + NUMBER.formatted("posts")
            + "[，、（]?(?:年末|年底|现|目前)?(?:实有|在编|在职|现有|实际)(?:在编|在职|在岗)?(?:人员|职工|人)?"
            + NUMBER.formatted("people"));
    private static final Pattern TOGETHER = Pattern.compile("合计|共计|总计|共有|总共|全系统|全局|全部门|系统共|总编|^共|以上|三家|单位共|全院|全委");
    /** What the people in posts are without: 核定编制60名，实有57人，空编3名. */
    private static final Pattern VACANT = Pattern.compile("编制" + NUMBER.formatted("posts")
            + "[，；、](?:其中[^；。]{0,60}[，；])?(?:年末|年底|现|目前)?(?:实有|在编|现有)(?:在编|在职|在岗)?(?:人员|职工|人)?"
            + NUMBER.formatted("people")
            + "(?:（[^（）]{1,60}）)?[，；、](?:空编|缺编|空缺|尚缺|空缺编制|空余编制)(?:编制)?(?:为|共)?(?<vacant>\\d{1,4})[名人个]");

    private static final Pattern SUM = Pattern.compile(
            "(?<parts>(?:(?:^|(?<=[，；：、。]))[^，；。、：\\d（）]{2,16}\\d{1,5}[名人个][，、]){2,6}+)(?:共计|合计|总计|总共|共)(?:为|有)?(?<sum>\\d{1,5})[名人个](?=[，；。（]|$)");
    private static final Pattern PART = Pattern.compile("(?<lead>[^，、\\d]{2,16})(?<number>\\d{1,5})[名人个]");
    private static final Pattern NO_PART = Pattern.compile("其中|含|男|女|党员|学历|本科|职数|合计|共|核定$|编制数");
    private static final Pattern ABOUT = Pattern.compile("编制|在职|在编|在岗|退休|聘|职工");
    private static final Pattern STAFF =
            Pattern.compile("编|在职|在岗|退|离休|聘|行政|事业|参公|工勤|公务员|管理|专业|专技|民警|辅警|教师|职工|人员|临时|派遣|公益|合同");
    /** 离退休人员31人（离休1人，退休30人）. */
    private static final Pattern RETIRED = Pattern.compile(
            "离退休(?:干部|人员|职工)*(?:共|有|为)?(?<all>\\d{1,5})[名人个][（，：](?:其中[：，]?|含)?离休(?:干部|人员)*(?<one>\\d{1,5})[名人个][，、和]退休(?:干部|人员)*(?<other>\\d{1,5})[名人个]");

    /** 领导职数9名（含正职5名、…）: posts of leaders are few, and told one by one. */
    private static final Pattern LEADERS = Pattern.compile(
            "(?:领导职数|班子成员|领导成员)(?:共|为|有|：)?(?<sum>\\d{1,2})[名人个](?:（(?:含|其中[：，]?)?|，其中[：，]?|，含|：)(?<parts>(?:[^，、；（）\\d]{2,16}\\d{1,2}[名人个][，、]?){2,9}+)(?=[）；。]|$)");

    private static final Pattern NUMBERED = Pattern.compile("(?<lead>[^，；。、：（）\\d]{0,24})(?<number>\\d{1,5})[名人]");
    private static final Pattern OUTSIDE = Pattern.compile("退休|离休|聘|临时|编外|合同|派遣|遗属|公益|男|女|党员");
    private static final Pattern OPENING = Pattern.compile("具体|其中|分别|包括|：");

    private record Pair(Sentence sentence, int from, int to, boolean isTotal, int posts, int people) {}

    private final Consumer<Finding> findings;

    StaffOfUnits(Consumer<Finding> findings) {
        this.findings = findings;
    }

    void read(Text text) {
        var paragraph = -1;
        var pairs = new ArrayList<Pair>();
        @Nullable Pair whole = null;
        var opening = new ArrayList<Pair>();
        for (var sentence : text.running()) {
            if (sentence.paragraph() != paragraph) {
                paragraph = sentence.paragraph();
                pairs.clear();
                whole = null;
            }
            retired(sentence);
            leaders(sentence);
            sum(sentence);
            if (!sentence.text().contains("编")) {
                continue;
            }
            vacant(sentence);
            var match = PAIR.matcher(sentence.text());
            while (match.find()) {
                var pair = pair(sentence, match);
                if (pair.isTotal()) {
                    if (pairs.isEmpty() && whole == null) {
                        whole = pair;
                        parts(text, pair);
                    }
                    check(List.copyOf(pairs), pair);
                    pairs.clear();
                    opening.clear();
                    opening.add(pair);
                } else {
                    pairs.add(pair);
                }
            }
            // 全局编制126名、实有115人，其中：机关编制38名、实有35人；……: all of them end with the sentence.
            if (!opening.isEmpty() && !pairs.isEmpty() && isOpened(opening.get(0), pairs.get(0))) {
                check(List.copyOf(pairs), opening.get(0));
                pairs.clear();
            }
            opening.clear();
        }
    }

    private static boolean isOpened(Pair total, Pair first) {
        return total.sentence() == first.sentence()
                && OPENING.matcher(total.sentence().text().substring(total.to(), first.to()))
                        .find();
    }

    private static Pair pair(Sentence sentence, Matcher match) {
        return new Pair(
                sentence,
                match.start(),
                match.end(),
                TOGETHER.matcher(match.group().substring(0, match.start("posts") - match.start()))
                        .find(),
                Integer.parseInt(match.group("posts")),
                Integer.parseInt(match.group("people")));
    }

    /** One of both sums is right, so that these are the parts. */
    private void check(List<Pair> parts, Pair total) {
        var posts = parts.stream().mapToInt(Pair::posts).sum();
        var people = parts.stream().mapToInt(Pair::people).sum();
        var arePosts = posts == total.posts();
        var arePeople = people == total.people();
        if (parts.size() < 2 || arePosts == arePeople) {
            return;
        }
        var name = arePosts ? "实有人数" : "编制数";
        var right = arePosts ? people : posts;
        var written = arePosts ? total.people() : total.posts();
        tell(
                "%s合计%d，各单位（各类）相加为%d，请核对后改正。".formatted(name, written, right),
                right,
                written,
                total.sentence().place(total.from(), total.to()));
    }

    /** 全系统编制184名、实有168人。其中局机关行政编制32名…: all numbers of posts and of people behind it in the paragraph. */
    private void parts(Text text, Pair total) {
        var posts = new ArrayList<Integer>();
        var people = new ArrayList<Integer>();
        for (var sentence : text.paragraphOf(total.sentence())) {
            if (sentence != total.sentence() && sentence.isBefore(total.sentence())) {
                continue;
            }
            var match = NUMBERED.matcher(sentence.text());
            var at = sentence == total.sentence() ? total.to() : 0;
            while (match.find(at)) {
                at = match.end();
                var lead = match.group("lead");
                if (!OUTSIDE.matcher(lead).find()) {
                    var number = Integer.valueOf(match.group("number"));
                    (lead.contains("编制") ? posts : people).add(number);
                }
            }
        }
        var postsInAll = posts.stream().mapToInt(Integer::intValue).sum();
        var peopleInAll = people.stream().mapToInt(Integer::intValue).sum();
        var arePosts = postsInAll == total.posts();
        if (posts.size() < 2 || people.size() < 2 || arePosts == (peopleInAll == total.people())) {
            return;
        }
        var right = arePosts ? peopleInAll : postsInAll;
        var written = arePosts ? total.people() : total.posts();
        tell(
                "%s合计%d，各单位（各类）相加为%d，请核对后改正。".formatted(arePosts ? "实有人数" : "编制数", written, right),
                right,
                written,
                total.sentence().place(total.from(), total.to()));
    }

    private void vacant(Sentence sentence) {
        var match = VACANT.matcher(sentence.text());
        if (!match.find()) {
            return;
        }
        var posts = Integer.parseInt(match.group("posts"));
        var people = Integer.parseInt(match.group("people"));
        var vacant = Integer.parseInt(match.group("vacant"));
        if (posts - people != vacant) {
            tell(
                    "编制%d名、实有%d人，应空编%d名，文中写的是%d名，请核对后改正。".formatted(posts, people, posts - people, vacant),
                    posts - people,
                    vacant,
                    sentence.place(match.start(), match.end()));
        }
    }

    private void retired(Sentence sentence) {
        var match = sentence.text().contains("离退休") ? RETIRED.matcher(sentence.text()) : null;
        if (match == null || !match.find()) {
            return;
        }
        var all = Integer.parseInt(match.group("all"));
        var right = Integer.parseInt(match.group("one")) + Integer.parseInt(match.group("other"));
        if (all != right) {
            tell(
                    "离退休人员%d人，离休、退休相加为%d人，请核对后改正。".formatted(all, right),
                    right,
                    all,
                    sentence.place(match.start(), match.end()));
        }
    }

    private void leaders(Sentence sentence) {
        var words = sentence.text();
        var match = words.contains("领导") || words.contains("班子") ? LEADERS.matcher(words) : null;
        if (match == null || !match.find()) {
            return;
        }
        var sum = Integer.parseInt(match.group("sum"));
        var right = 0;
        var part = PART.matcher(match.group("parts"));
        while (part.find()) {
            right += Integer.parseInt(part.group("number"));
        }
        if (right != sum && Math.abs(right - sum) <= 2) {
            tell(
                    "领导职数%d名，所列相加为%d名，请核对后改正。".formatted(sum, right),
                    right,
                    sum,
                    sentence.place(match.start(), match.end()));
        }
    }

    /** 行政编制15名，事业编制30名，共计45名; numbers of posts and of people are never added. */
    private void sum(Sentence sentence) {
        var words = sentence.text();
        if (!ABOUT.matcher(words).find() || !words.contains("共") && !words.contains("计")) {
            return;
        }
        var match = SUM.matcher(words);
        while (match.find()) {
            var sum = Integer.parseInt(match.group("sum"));
            var numbers = new ArrayList<Integer>();
            var leads = new ArrayList<String>();
            var part = PART.matcher(match.group("parts"));
            while (part.find()) {
                numbers.add(Integer.parseInt(part.group("number")));
                leads.add(part.group("lead"));
            }
            var posts = leads.stream().filter(lead -> lead.contains("编制")).count();
            var areParts = (posts == 0 || posts == leads.size())
                    && leads.stream().allMatch(lead -> STAFF.matcher(lead).find())
                    && leads.stream().noneMatch(lead -> NO_PART.matcher(lead).find());
            var right = numbers.stream().mapToInt(Integer::intValue).sum();
            if (areParts && right != sum && !holds(numbers, sum)) {
                tell(
                        "各类人数相加为%d，文中合计写的是%d，请核对后改正。".formatted(right, sum),
                        right,
                        sum,
                        sentence.place(match.start(), match.end()));
            }
        }
    }

    /** The last ones of them alone may be what is summed up. */
    private static boolean holds(List<Integer> numbers, int sum) {
        var some = 0;
        for (var i = numbers.size() - 1; i >= 0; i--) {
            some += numbers.get(i);
            if (some == sum) {
                return true;
            }
        }
        return false;
    }

    private void tell(String message, int right, int written, Place place) {
        findings.accept(Finding.of(StaffRule.CARD, message, right + "人", written + "人", place));
    }
}
