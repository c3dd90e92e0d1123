package cn.ziping.importing.prose;

import cn.ziping.importing.source.Evidence;
import cn.ziping.importing.source.Passage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads posts and staff out of the sentences of one passage. */
final class StaffReading {
    private static final Pattern ABOUT_STAFF = Pattern.compile("编制|职数|实有|在编|在职|在岗|人员(?:情况|构成|概况|编制|状况)|教?职工|干部");
    private static final Pattern MOVES = Pattern.compile("调入|调出|新增|新招|招录|录用|减少|增加|退休\\d+[人名]，调|去世|转任");
    private static final Pattern OF_THE_REGION = Pattern.compile("全[县市区省州旗国](?:共|现)?有");
    private static final Pattern YEAR = Pattern.compile("(20\\d\\d)年");
    private static final Pattern PARTS = Pattern.compile("其中|包括|包含|分别");
    private static final Pattern NO_POST = Pattern.compile(
            "党员|女|男|博士|硕士|本科|大专|中专|学历|研究生|职称|高级|中级|初级|局长|副|主任|书记(?!员)|处级|科级|股级|领导|班子|职数|民族|岁|次|学生|患者");

    /** A number of people as it stands, before it is known whether posts or people are counted. */
    private record Count(StaffWords words, int value, boolean isPart, boolean isInBrackets, Evidence evidence) {}

    private final Setting setting;
    private final int year;
    private final StaffLedger ledger;
    private String unit = "";
    private final List<Count> counts = new ArrayList<>();

    StaffReading(Setting setting, int year, StaffLedger ledger) {
        this.setting = setting;
        this.year = year;
        this.ledger = ledger;
    }

    void read(Passage passage) {
        for (var sentence : Sentence.of(passage)) {
            if (!OF_THE_REGION.matcher(sentence.text()).find() && !MOVES.matcher(sentence.text()).find()) {
                read(sentence);
            }
        }
        if (ABOUT_STAFF.matcher(passage.text()).find() || ABOUT_STAFF.matcher(setting.nearest()).find()) {
            resolve();
        }
    }

    private void read(Sentence sentence) {
        var after = sentence.from();
        var text = sentence.wording().text();
        var isPart = sentence.isPart();
        for (var quantity :
                Quantity.in(text, sentence.from(), sentence.to(), EnumSet.of(Quantity.Kind.PEOPLE, Quantity.Kind.PERCENT, Quantity.Kind.MONEY))) {
            var from = sentence.leadFrom(after, quantity.from());
            var words = ItemNames.withoutOpening(text.substring(from, quantity.from()));
            var before = text.substring(after, quantity.from());
            isPart |= PARTS.matcher(before).find();
            if (quantity.kind() == Quantity.Kind.PEOPLE && !isOtherYear(before)) {
                var evidence = sentence.evidence(quantity.from() - words.length(), quantity.to());
                count(words, quantity.value(), isPart, isInBrackets(text, sentence.from(), quantity.from()), evidence);
            }
            after = quantity.to();
        }
    }

    private boolean isOtherYear(String before) {
        var match = YEAR.matcher(before);
        var said = year;
        while (match.find()) {
            said = Integer.parseInt(match.group(1));
        }
        return year != 0 && said != year;
    }

    private static boolean isInBrackets(String text, int from, int at) {
        return text.lastIndexOf('（', at) >= from && text.lastIndexOf('（', at) > text.lastIndexOf('）', at);
    }

    private void count(String words, BigDecimal value, boolean isPart, boolean isInBrackets, Evidence evidence) {
        if (NO_POST.matcher(words).find() || value.scale() > 0 || value.precision() > 7 || value.signum() < 0) {
            return;
        }
        var read = StaffWords.of(words);
        var name = ItemNames.clean(words);
        if (read == null && isPart && !counts.isEmpty() && name.matches("[\\p{IsHan}（）]{2,12}")) {
            read = new StaffWords("", name, false, null);
        }
        if (read == null) {
            return;
        }
        if (!read.unit().isEmpty()) {
            unit = read.unit();
        }
        var placed = new StaffWords(unit, read.label(), read.isTotal(), read.isAuthorised());
        counts.add(new Count(placed, value.intValueExact(), isPart, isInBrackets, evidence));
    }

    private void resolve() {
        Count told = null;
        var isAuthorised = false;
        for (var i = 0; i < counts.size(); i++) {
            var count = counts.get(i);
            var own = count.words.isAuthorised();
            if (own != null) {
                isAuthorised = own;
                told = count;
            } else if (told == null || isNewRun(i)) {
                isAuthorised = isOfPosts(told, isAuthorised, i);
            }
            ledger.put(count.words, isAuthorised, count.value, count.isInBrackets, count.evidence);
        }
    }

    private boolean isNewRun(int at) {
        return counts.get(at - 1).words.isAuthorised() != null;
    }

    /** A bare 事业编制 counts people where it is part of a number of people, posts otherwise. */
    private boolean isOfPosts(@Nullable Count told, boolean isAuthorised, int at) {
        var count = counts.get(at);
        if (told == null || isAuthorised || !count.words.isOfPosts() || count.isPart) {
            return told == null ? count.words.isOfPosts() : isAuthorised;
        }
        if (told.words.isOfPosts()) {
            return false;
        }
        var sum = 0;
        for (var i = at; i < counts.size() && counts.get(i).words.isAuthorised() == null; i++) {
            sum += counts.get(i).isInBrackets ? 0 : counts.get(i).value;
        }
        return sum != told.value;
    }
}
