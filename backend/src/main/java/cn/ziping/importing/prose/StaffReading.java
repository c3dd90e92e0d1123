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
            "党员|女|男|博士|硕士|本科|大专|中专|学历|研究生|职称|高级|中级|初级|局长|副|主任|书记(?!员)|处级|科级|股级|领导|班子|职数|民族|岁|次|学生(?!村官)|患者");

    private static final Pattern KIND =
            Pattern.compile("[\\p{IsHan}（）]{0,12}(?:人员|编制|[^人]员|工作者|村官|[民辅协]警|职工|教师|医生|护士|见习生|实习生|选调生)");
    private static final Pattern NO_KIND = Pattern.compile(
            "培训|慰问|救助|帮扶|资助|惠及|对象|招|新增|覆盖|参加|参与|发放|组织|开展|补助|扶持|救援|困难|贫困|残疾|失业|下岗|受益|优抚|退役|安置|管控|矫正|完成|服务[^人]"
                    + "|委员|代表|会员|队员|运动员|学员|议员|团员|成员|伤员|演员|店员|社员|全员|动员|服务人员|流动|转移|编制(?!$)|名|从业|就业|上岗|监管|检查");

    /** 年末实有干警95人: people without a kind of posts of their own. */
    private static final Pattern HELD = Pattern.compile(
            "(?:截[至止][^，]{0,14})?(?:20\\d\\d年(?:度)?)?(?:年末|年底|期末|目前)?(?:实有|实际有|实际在[编岗])(?!.*(?:退|离休|聘|临时|合同|派遣|借调|遗属|行政|事业|工勤|参公|编外|编制|专项|其他|购买))\\p{IsHan}{0,10}");

    /** A number of people as it stands, before it is known whether posts or people are counted. */
    private record Count(
            StaffWords words,
            int value,
            boolean isPart,
            boolean opensParts,
            boolean isInBrackets,
            boolean isHeld,
            Evidence evidence) {}

    private final Setting setting;
    private final int year;
    private final StaffLedger ledger;
    private String unit = "";
    /** The sentence has counted staff before. */
    private boolean isCounting;

    private final List<Count> counts = new ArrayList<>();

    StaffReading(Setting setting, int year, StaffLedger ledger) {
        this.setting = setting;
        this.year = year;
        this.ledger = ledger;
    }

    void read(Passage passage) {
        for (var sentence : Sentence.of(passage)) {
            if (!OF_THE_REGION.matcher(sentence.text()).find()
                    && !MOVES.matcher(sentence.text()).find()) {
                read(sentence);
            }
        }
        if (ABOUT_STAFF.matcher(passage.text()).find()
                || ABOUT_STAFF.matcher(setting.nearest()).find()) {
            resolve();
        }
    }

    private void read(Sentence sentence) {
        var after = sentence.from();
        var text = sentence.wording().text();
        var isPart = sentence.isPart();
        isCounting = false;
        for (var quantity : Quantity.in(
                text,
                sentence.from(),
                sentence.to(),
                EnumSet.of(Quantity.Kind.PEOPLE, Quantity.Kind.POSTS, Quantity.Kind.PERCENT, Quantity.Kind.MONEY))) {
            var from = sentence.leadFrom(after, quantity.from());
            var words = ItemNames.withoutOpening(text.substring(from, quantity.from()));
            var before = text.substring(after, quantity.from());
            var opensParts = PARTS.matcher(before).find();
            isPart |= opensParts;
            if ((quantity.kind() == Quantity.Kind.PEOPLE || quantity.kind() == Quantity.Kind.POSTS)
                    && !isOtherYear(before)) {
                var evidence = sentence.evidence(quantity.from() - words.length(), quantity.to());
                count(
                        words,
                        quantity.value(),
                        isPart,
                        opensParts,
                        isInBrackets(text, sentence.from(), quantity.from()),
                        evidence);
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

    private void count(
            String words,
            BigDecimal value,
            boolean isPart,
            boolean opensParts,
            boolean isInBrackets,
            Evidence evidence) {
        if (NO_POST.matcher(words.replace("其中", "")).find()
                || value.scale() > 0
                || value.precision() > 7
                || value.signum() < 0) {
            return;
        }
        var read = StaffWords.of(words);
        var name = ItemNames.clean(words);
        if (read == null
                && (isPart && !counts.isEmpty() && name.matches("[\\p{IsHan}（）]{2,12}") || isKindByShape(name))) {
            read = new StaffWords("", name, false, null);
        }
        if (read == null) {
            return;
        }
        if (!read.unit().isEmpty()) {
            unit = read.unit();
        }
        var placed = new StaffWords(unit, read.label(), read.isTotal(), read.isAuthorised());
        isCounting = true;
        counts.add(new Count(
                placed,
                value.intValueExact(),
                isPart,
                opensParts,
                isInBrackets,
                HELD.matcher(words).matches(),
                evidence));
    }

    /** 社区网格员8人 beside other staff of the sentence, 社区工作者专项编制20名 by itself. */
    private boolean isKindByShape(String name) {
        return KIND.matcher(name).matches() && !NO_KIND.matcher(name).find() && (isCounting || name.endsWith("编制"));
    }

    private void resolve() {
        Count told = null;
        var isAuthorised = false;
        // 实有 that is said of one kind only tells nothing of the next kind: 行政编制32名，实有29人；事业编制41名
        var isOwned = false;
        for (var i = 0; i < counts.size(); i++) {
            var count = counts.get(i);
            var own = count.words.isAuthorised();
            var owner = count.words.isBare() || isHeldBehind(i) ? ownerOfBare(i) : count.words;
            isOwned &= !count.opensParts;
            if (own != null) {
                isAuthorised = own;
                told = count;
                isOwned = owner != count.words;
            } else if (isOwned && count.words.isOfPosts()) {
                isAuthorised = true;
            } else if (told == null || isNewRun(i)) {
                isAuthorised = isOfPosts(told, isAuthorised, i);
            }
            ledger.put(owner, isAuthorised, count.value, count.isInBrackets, count.evidence);
        }
    }

    /** 行政编制32名，实有30名: said of the one kind before it; of all where several kinds came before. */
    private StaffWords ownerOfBare(int at) {
        var bare = counts.get(at).words;
        var before = at > 0 ? counts.get(at - 1).words : bare;
        var isSeveral = at > 1
                && !counts.get(at - 2).words.isBare()
                && !isHeldBehind(at - 2)
                && !counts.get(at - 2).words.isTotal()
                && isSameUnit(at - 2, at);
        return before.isOfPosts() && !before.isTotal() && !isSeveral && isSameUnit(at - 1, at) ? before : bare;
    }

    /** 实有 with a noun of its own is of the posts right before it, unless they are too few to be all it counts. */
    private boolean isHeldBehind(int at) {
        var count = counts.get(at);
        return at > 0
                && count.isHeld
                && !count.isInBrackets
                && !count.opensParts
                && !(counts.get(at - 1).isPart && count.value > counts.get(at - 1).value);
    }

    private boolean isSameUnit(int one, int other) {
        return counts.get(one).words.unit().equals(counts.get(other).words.unit());
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
