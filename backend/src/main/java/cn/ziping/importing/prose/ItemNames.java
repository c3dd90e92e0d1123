package cn.ziping.importing.prose;

import cn.ziping.budget.BudgetCategory;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names of the items that expenditure is made of. */
final class ItemNames {
    private static final Pattern OPENING = Pattern.compile("^(?:[）、，；：。]|以上|左右|以内){1,12}");
    private static final Pattern FILLS = Pattern.compile(
            "^(?:其中|主要|包括|包含|含(?!税)|具体|分别|用于|有|为|是|：|、|和|及|以及|与|[一二三四五六七八九十]是|（\\d{1,2}）|\\d{1,2}[.、）](?!\\d)|[①-⑳]){1,12}");
    private static final Pattern TAIL = Pattern.compile("(?:共计|合计|共|计|约|为|是|：|达|安排|预算|(?<=.{4})支出){1,12}+$");
    private static final Pattern PERSONNEL = Pattern.compile(
            "工资|津贴|补贴|奖金|绩效|保险|缴费|公积金|医疗费|医疗补助|退休费|离休费|退职|抚恤|救济|生活补助|社会保障|对个人和?家庭|职业年金|伙食补助|助学金|奖励金|福利支出|年终奖|一次性奖");
    private static final Pattern OPERATING = Pattern.compile(
            "(?:办公|印刷|咨询|手续|水|电|水电|邮电|取暖|物业管理|差旅|因公出国.*|维修.*|租赁|会议|培训|接待|专用材料|被装购置|专用燃料|劳务|委托业务|工会|福利|车.*|交通.*|通讯|通信|网络|宣传|党建|其他.*)(?:费|费用|经费)$|商品和?服务支出|设备购置|资本性支出");
    private static final Pattern CLEAN = Pattern.compile("[\\p{IsHan}（）、()0-9A-Za-z/\\-－＋+]{2,40}");
    private static final Pattern SENTENCE = Pattern.compile("原因|由于|因为|完成|实现|我[局委院校部单]|[本该]部门");
    private static final Pattern PROJECT_CLASS = Pattern.compile("^(?:基本建设类?|行政事业类?|经常性|一次性|专项业务).*(?:项目|支出)?$");

    private static final Pattern PROJECT_SHAPE =
            Pattern.compile("[\\p{IsHan}（）A-Za-z0-9]{2,38}(?:[^多强优净美]化|运维|维修|修缮|购置|治理|检测|监测|普查|平台|系统)");

    /** Whether an item of project expenditure is named as projects are that do not say so (档案数字化). */
    static boolean isProject(String name) {
        return Lead.isProjectName(name)
                || name.length() >= 4
                        && PROJECT_SHAPE.matcher(name).matches()
                        && !SENTENCE.matcher(name).find()
                        && Lead.isProjectName(name + "项目");
    }

    /** Without what is left of the quantity before: a closing bracket, a comma, 左右. */
    static String withoutOpening(String words) {
        return OPENING.matcher(words).replaceFirst("");
    }

    static String clean(String words) {
        return TAIL.matcher(FILLS.matcher(withoutOpening(words)).replaceFirst(""))
                .replaceFirst("");
    }

    /** Whether these words name an item although they hold a word for a subject. */
    boolean isItem(String words, @Nullable BudgetCategory parent) {
        var name = clean(words);
        return parent != null
                && (parent == BudgetCategory.PERSONNEL_FUNDS || parent == BudgetCategory.OPERATING_FUNDS)
                && category(name, parent) != null
                && (PERSONNEL.matcher(name).find() || OPERATING.matcher(name).find());
    }

    /** The category of an item below another one; null where it is not known to be one. */
    @Nullable
    BudgetCategory category(String name, BudgetCategory parent) {
        if (!CLEAN.matcher(name).matches() || SENTENCE.matcher(name).find()) {
            return null;
        }
        return switch (parent) {
            case PERSONNEL_FUNDS, PERSONNEL_ITEM -> BudgetCategory.PERSONNEL_ITEM;
            case OPERATING_FUNDS, OPERATING_ITEM, AGENCY_OPERATING -> BudgetCategory.OPERATING_ITEM;
            case BASIC_EXPENDITURE ->
                PERSONNEL.matcher(name).find()
                        ? BudgetCategory.PERSONNEL_ITEM
                        : OPERATING.matcher(name).find() ? BudgetCategory.OPERATING_ITEM : null;
            case PROJECT_EXPENDITURE -> PROJECT_CLASS.matcher(name).find() ? BudgetCategory.PROJECT_ITEM : null;
            default -> null;
        };
    }
}
