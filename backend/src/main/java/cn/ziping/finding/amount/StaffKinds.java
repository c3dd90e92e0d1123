package cn.ziping.finding.amount;

import java.util.regex.Pattern;

/** What the words before a number of people count. */
enum StaffKinds {
    /** 核定编制: all posts. */
    POSTS,
    /** 年末实有: all people. */
    PEOPLE,
    /** 行政, 事业, 工勤, 聘用: kinds that together are all. */
    KIND,
    /** Women, members, degrees and ranks: they are counted in every kind. */
    ACROSS,
    OTHER;

    private static final Pattern KINDS = Pattern.compile(
            "行政|事业|参公|参照公|公务员|工勤|机关工人|后勤|全额|差额|定额|自收自支|政法|公安|聘|临时|编外|合同|劳务|派遣|借调|雇员|辅警|公益|退休|离休"
                    + "|在编|在职|在岗|非编|专技|专业技术|管理岗|管理人员|工人|教师|教辅|医生|医师|护士|护理|医技|药剂|药师|技师|医务|购买服务|见习|遗属|内退|返聘|其他人员|警察|民警|法官|检察官|书记员");

    private static final Pattern ACROSS_KINDS = Pattern.compile(
            "女|男|党员|团员|学历|本科|硕士|博士|大专|中专|研究生|职称|高级|中级|初级|处级|科级|股级|领导|班子|职数|岁|民族|正职|副职|主任|书记(?!员)|局长|委员(?!会)|内设|科室");

    private static final Pattern ALL_POSTS =
            Pattern.compile("编制(?:总?人?数|总数|总额|名额|总量|人员)?(?:共计|合计|总计|共有|共|为|是|有|：|核定|数)*$");
    private static final Pattern ALL_PEOPLE =
            Pattern.compile("(?:实有|现有|实际有?|在职|在编|在岗|在册|年末|年底|期末|干部职工|教职工|工作人员|职工|人员|总人数|人数|全体)[\\p{IsHan}]{0,12}$");
    private static final Pattern MOVING = Pattern.compile(
            "调入|调出|新增|新招|招录|录用|减少|增加|退休(?=\\d)|培训|参加|帮扶|服务对象|救助|补助|惠及|受益|走访|慰问|就业|上岗|覆盖|组织|安排|出国|培养|发放|考核|引进");

    /** The name of a unit may hold any of these words: 行政审批局, 公安局, 退役军人事务局. */
    private static final Pattern UNIT =
            Pattern.compile("^.{0,60}(?:局|委员会|管委会|委|办公室|中心|所|站|学校|小学|中学|幼儿园|医院|大队|支队|部门|单位|本级|系统|人民政府|街道)(?:机关)?(?=.)");

    /** @param lead from the number before it, or the beginning of the sentence, up to the number */
    static StaffKinds of(String lead) {
        if (MOVING.matcher(lead).find()) {
            return OTHER;
        }
        var clause = lead.substring(Math.max(lead.lastIndexOf('，'), lead.lastIndexOf('；')) + 1);
        // 其中专任教师 is no 中专.
        var own = UNIT.matcher(clause).replaceFirst("").replace("其中", "");
        if (ACROSS_KINDS.matcher(own).find()) {
            return ACROSS;
        }
        var isKind = KINDS.matcher(own).find();
        if (!isKind && ALL_POSTS.matcher(own).find()) {
            return POSTS;
        }
        var isPosted = own.matches(".{0,30}(?:在职|在编|在岗).{0,12}") && !own.matches(".*(?:行政|事业|参公|工勤|聘|退).*");
        if ((!isKind || isPosted) && ALL_PEOPLE.matcher(own).find()) {
            return PEOPLE;
        }
        return isKind ? KIND : OTHER;
    }
}
