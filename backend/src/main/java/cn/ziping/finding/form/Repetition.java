package cn.ziping.finding.form;

import cn.ziping.finding.claim.Text;
import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.Fix;
import cn.ziping.finding.rule.Rule;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.finding.subject.Subject;
import cn.ziping.finding.subject.Writing;
import cn.ziping.template.Severity;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** C05: signs and words that stand there twice in a row. */
final class Repetition implements Rule {
    static final RuleCard CARD = new RuleCard(
            "C05",
            Severity.INFO,
            "标点、字词不重复，括号、引号、书名号成对",
            "《标点符号用法》（GB/T 15834）；复核意见：文字差错影响报告质量",
            "“压实责任，，确保了稳定”：逗号重复；“支出预算总额为支出预算总额为7910万元”：词语重复",
            "删去多余的标点或者词语，补上缺的一半括号。");

    /** A sign that follows another one where only one can be right. */
    private static final Pattern SIGNS = Pattern.compile(
            "(?=[，,。、；;：:（(])(?:，{2,}|,{2,}|(?<!。)。{2}(?!。)|、{2,}|；{2,}|;{2,}|：{2,}|[，,、；;：][。；;，,、](?![,，])|。[，；、：]|[（(][，。；、]|[，、；][）)])");

    /** One character twice, unless it belongs to the words before or behind. */
    private static final List<Pattern> CHARACTERS = List.of(
            Pattern.compile("(?<!目)的的(?!确)"),
            Pattern.compile("(?<![为除])了了(?![解之])"),
            Pattern.compile("(?<![存现实潜内所外正旨贵好重难])在在(?![线职编校建岗册读押逃乎场座于])"),
            Pattern.compile("(?<![但可要就还于凡只正总不算倒老真若])是是(?!非)"),
            Pattern.compile("(?<![行认作成视以变改分较最更大颇极尤称因人有无何所])为为(?![了期民主人什])"),
            Pattern.compile("(?<![共平缓温饱总调祥柔随附唱])和和(?![美睦气解谐平])"),
            Pattern.compile("(?<![应针面核比相反绝配校])对对(?![象口方策接联比标子外应于])"),
            Pattern.compile("(?<![参赠给授付])与与(?!会)"),
            Pattern.compile("(?<![普涉顾触波危以惠推企遍])及及(?![时格其])"),
            Pattern.compile("(?<![即必终行])将将(?![来近要领军士])"),
            Pattern.compile(
                    "(?<![并而从])从从(?![容而事业])|(?<!不)被被(?![子套])|由由(?!于)|(?<![通超经路])过过(?![程往度去渡])|把把(?!关|握)|并并(?![且非])|也也(?!许)|我我(?![们国局单县市区省])|其其(?![他它中余实次])|(?<![不])且且|(?<![如])该该"));

    /** Three characters and more twice in a row are a slip of copying: 支出预算总额为支出预算总额为. */
    private static final int LONG = 3;

    private static final int LONGEST = 20;
    private static final int CLAUSE = 6;
    private static final String MORE = "更最不无未已再多少";
    private static final Pattern HAN_ONLY = Pattern.compile("[\\u4e00-\\u9fa5]+");

    private static final Pattern REDUPLICATED =
            Pattern.compile("^(?:一[步个项件户家村点笔条次人处]|逐[个项户]|越来|实[打实]|步步|层层|.*(.)\\1.*)");

    /** Words of two characters that cannot follow themselves; nouns can, as in 建设项目项目资金 and 主管部门部门预算. */
    private static final Pattern SHORT_WORDS = Pattern.compile(
            "(根据|通过|进行|按照|为了|以及|加强|完成|我们|我局|我县|我市|我区|同时|截至|截止|实现|积极|认真|其中|主要|全部|已经|总额|严格|坚持|推进|提高|落实|开展|得到|达到|存在|因为|由于|对于|关于|并且|或者|因此|及时|不断|持续|确保|围绕|切实|有效|全面|深入|分别|共计|合计|占比|累计|本年|全年|原因|万元|整改|拨付|审核|完善|保证|促进|改善|解决|增加|减少|增长|下降|发放|验收|充分|进度|目标任务|严禁|做好|负责|承担|依据|取得|具有|能够|可以|需要|应当|必须)\\1(?!一)");

    /** Nouns that end one term and begin the next one: 建设项目项目资金, 主管部门部门预算. */
    private static final String AT_BOTH_ENDS =
            "项目 部门 单位 资金 预算 决算 支出 收入 绩效 目标 指标 管理 服务 工程 政府 社会 农村 农业 城市 城乡 乡镇 乡村 教育 医疗 卫生 文化 旅游 体育 环境 生态 安全 生产 经济 产业 企业 市场 建设 财政 财务 税务 资产 资源 质量 数量 时效 成本 效益 效果 工作 任务 业务 职责 职能 机构 机关 人员 干部 职工 学生 教师 学校 群众 居民 村民 农民 农户 贫困 家庭 儿童 妇女 老人 养老 就业 人才 技术 科技 信息 数据 系统 平台 网络 设备 设施 车辆 房屋 道路 交通 公路 河道 水利 水库 污水 垃圾 土地 耕地 林业 森林 项目库 制度 机制 体系 政策 方案 计划 规划 标准 合同 采购 招标 监督 监测 监管 检查 审计 评价 自评 考核 评估 培训 会议 活动 宣传 党建 党员 基层 社区 街道 园区 景区 区域 中心 公共 公益 专项 重点 年度 本级 上级 补助 补贴 奖励 保险 保障 救助 救灾 应急 消防 治安 信访 司法 法律 民政 残疾 残疾人 退役 军人 疾病 病人 患者 药品 食品 产品 商品 粮食 种植 养殖 畜牧 渔业 水产 能源 电力 设计 施工 监理 验收 维修 维护 运行 养护 治理 整治 防治 防控 修复 保护 开发 投资 融资 债务 债券 贷款 税收 收费 费用 经费 工资 福利 人事 编制 岗位 责任 风险 问题 原因 措施 档案 图书 文物 资料 电子 研究 学习 教学 课程 专业 职业 技能 创新 创业 改革 发展 合作 交流 市政 公安 统计 调查 满意度 国家 全国 全省 全市 全县 学前 义务 高中 小学 中学 大学 幼儿 医院 门诊 住院 基本 特色 综合 执法 行政 事业 组织 团体 协会 志愿 志愿者 青年 少年 民族 宗教 干线 农田 灌溉 供水 饮水 用水 排水 防洪 水质 空气 土壤 噪声 气象 地质 地震 测绘 不动产 住房 公租房 棚户区 老旧 小区 物业 燃气 供热 电梯 特种 计量 标准化 信用 价格 商务 外贸 外资 招商 会展 口岸 物流 快递 邮政 通信 广播 电视 新闻 出版 版权 电影 演出 非遗 博物馆 图书馆 文化馆";

    private static final Set<String> NOUNS = Set.of(AT_BOTH_ENDS.split(" "));
    private static final String NUMBERS = "一二三四五六七八九十百千万两几多每逐很非越";

    @Override
    public List<RuleCard> cards() {
        return List.of(CARD);
    }

    @Override
    public void check(Subject subject, Text text, Consumer<Finding> findings) {
        for (var writing : subject.writings()) {
            if (writing.kind() != Writing.Kind.CONTENTS) {
                signs(writing, findings);
                if (isTwice(writing.text())) {
                    CHARACTERS.forEach(pattern -> tell(writing, pattern, findings));
                }
                words(writing, findings);
                clauses(writing, findings);
            }
        }
    }

    /** Whether one of those characters comes twice in a row: much cheaper than the expressions, which most lines do not need. */
    private static boolean isTwice(String text) {
        for (var i = 1; i < text.length(); i++) {
            if (text.charAt(i) == text.charAt(i - 1) && isHan(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether two of them do. */
    private static boolean isWordTwice(String text) {
        for (var i = 0; i + 4 <= text.length(); i++) {
            if (text.charAt(i) == text.charAt(i + 2)
                    && text.charAt(i + 1) == text.charAt(i + 3)
                    && isHan(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isHan(char sign) {
        return sign >= '\u4e00' && sign <= '\u9fa5';
    }

    /** 严格执行预算，严格执行预算，: the same words between two signs and the next two. */
    private static void clauses(Writing writing, Consumer<Finding> findings) {
        var text = writing.text();
        var from = 0;
        var before = "";
        for (var i = 0; i <= text.length(); i++) {
            if (i < text.length() && "，。；：、".indexOf(text.charAt(i)) < 0) {
                continue;
            }
            var clause = text.substring(from, i);
            if (isSaidTwice(text, from, clause, before)) {
                tell(
                        writing,
                        from - clause.length() - 1,
                        i,
                        text.substring(from - clause.length() - 1, i),
                        clause,
                        findings);
            }
            before = i < text.length() && text.charAt(i) == '。' ? "" : clause;
            from = i + 1;
        }
    }

    /** 更高效、更高效、更便捷: of points of a list two characters are enough; 落实、落实、再落实 is meant. */
    private static boolean isSaidTwice(String text, int from, String clause, String before) {
        if (clause.length() >= CLAUSE && clause.equals(before)) {
            return true;
        }
        return from > 0
                && text.charAt(from - 1) == '、'
                && clause.length() >= 2
                && (clause.equals(before) || MORE.indexOf(clause.charAt(0)) >= 0 && before.endsWith(clause))
                && HAN_ONLY.matcher(clause).matches()
                && !text.startsWith("再", from + clause.length() + 1);
    }

    private static void signs(Writing writing, Consumer<Finding> findings) {
        var match = SIGNS.matcher(writing.text());
        while (match.find()) {
            var signs = match.group();
            var place = writing.around(match.start(), match.end());
            var isSame = signs.chars().distinct().count() == 1;
            var finding = Finding.of(
                    CARD,
                    isSame ? "标点“%s”重复，请删去多余的。".formatted(signs) : "标点“%s”连用有误，请只留应有的一个。".formatted(signs),
                    null,
                    signs,
                    place);
            findings.accept(isSame ? finding.with(new Fix(signs, signs.substring(0, 1))) : finding);
        }
    }

    private static void words(Writing writing, Consumer<Finding> findings) {
        var text = writing.text();
        var end = 0;
        for (var i = 0; i < text.length(); i++) {
            var length = i < end || !isHan(text.charAt(i)) ? 0 : longWord(text, i);
            if (length > 0) {
                end = i + 2 * length;
                tell(writing, i, end, text.substring(i, end), text.substring(i, i + length), findings);
            }
        }
        if (end > 0 || !isWordTwice(text)) {
            return;
        }
        if (writing.kind() == Writing.Kind.PARAGRAPH || writing.kind() == Writing.Kind.HEADING) {
            wordsOfLexicon(writing, findings);
        }
        var shorter = SHORT_WORDS.matcher(text);
        while (shorter.find()) {
            tell(writing, shorter.start(), shorter.end(), shorter.group(), shorter.group(1), findings);
        }
    }

    /** 村屯村屯: a word that is not a noun of the kind that follows itself. */
    private static void wordsOfLexicon(Writing writing, Consumer<Finding> findings) {
        var text = writing.text();
        for (var i = 0; i + 4 <= text.length(); i++) {
            if (text.charAt(i) != text.charAt(i + 2)
                    || text.charAt(i + 1) != text.charAt(i + 3)
                    || text.charAt(i) == text.charAt(i + 1)
                    || NUMBERS.indexOf(text.charAt(i)) >= 0) {
                continue;
            }
            var word = text.substring(i, i + 2);
            if (Lexicon.INSTANCE.isWord(word)
                    && (!NOUNS.contains(word) || isAtBegin(text, i))
                    && !SHORT_WORDS.matcher(word + word).find()) {
                tell(writing, i, i + 4, word + word, word, findings);
            }
        }
    }

    /** Where a clause begins there is no word that the first of the two could belong to. */
    private static boolean isAtBegin(String text, int at) {
        return at == 0 || "，。；：、".indexOf(text.charAt(at - 1)) >= 0;
    }

    /** How long the word is that begins here and comes again behind itself; 0 for none. */
    private static int longWord(String text, int at) {
        for (var length = LONGEST; length >= LONG; length--) {
            if (at + 2 * length <= text.length()
                    && text.charAt(at) == text.charAt(at + length)
                    && text.regionMatches(at, text, at + length, length)) {
                var word = text.substring(at, at + length);
                return HAN_ONLY.matcher(word).matches()
                                && !REDUPLICATED.matcher(word).find()
                        ? length
                        : 0;
            }
        }
        return 0;
    }

    private static void tell(Writing writing, Pattern pattern, Consumer<Finding> findings) {
        var match = pattern.matcher(writing.text());
        while (match.find()) {
            var twice = match.group();
            var once = match.groupCount() == 0 ? twice.substring(twice.length() / 2) : match.group(1);
            tell(writing, match.start(), match.end(), twice, once, findings);
        }
    }

    private static void tell(Writing writing, int from, int to, String twice, String once, Consumer<Finding> findings) {
        findings.accept(Finding.of(CARD, "“%s”重复，请删去一个。".formatted(once), once, twice, writing.around(from, to))
                .with(new Fix(twice, once)));
    }
}
