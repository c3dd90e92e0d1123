package cn.ziping.printing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.budget.FundSource;
import cn.ziping.printing.PrintOrder.Part;
import cn.ziping.printing.document.Cover;
import cn.ziping.printing.document.Cover.Choice;
import cn.ziping.printing.document.Cover.Entry;
import cn.ziping.printing.document.Cover.Option;
import cn.ziping.printing.document.Document.Annex;
import cn.ziping.printing.document.Document.Attachments;
import cn.ziping.printing.document.Document.Heading;
import cn.ziping.printing.document.Document.Paragraph;
import cn.ziping.printing.document.Document.Signature;
import cn.ziping.printing.document.DocumentText;
import cn.ziping.printing.document.Form;
import cn.ziping.printing.document.Profile;
import cn.ziping.printing.document.Table;
import cn.ziping.printing.document.Text;
import cn.ziping.project.FundOrigin;
import cn.ziping.project.Project;
import cn.ziping.project.ProjectFund;
import cn.ziping.report.Report;
import cn.ziping.report.ReportStatus;
import cn.ziping.sample.WholeSamples;
import cn.ziping.template.CoverRules;
import cn.ziping.template.CoverRules.Line;
import cn.ziping.template.CoverRules.Seal;
import cn.ziping.template.PrintProfile;
import cn.ziping.template.PrintRules;
import cn.ziping.template.ReportKind;
import cn.ziping.template.SectionBlock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ReportDocumentTest {

    @Test
    void sectionsWithTheirTablesThenTheSignature() {
        var document = ReportDocument.of(MadeUp.report()
                .section(1, "概况", "正文")
                .section(2, "人员", "", SectionBlock.STAFF_LINES)
                .staff("中心", "事业编制", 1200, null)
                .build());
        assertThat(document.blocks())
                .containsExactly(
                        new Heading(1, "一、", "概况"),
                        new Paragraph(Text.of("正文")),
                        new Heading(2, "（一）", "人员"),
                        document.blocks().get(3),
                        new Signature("云州市河湖保护中心", ""));
        var staff = (Table) document.blocks().get(3);
        assertThat(labels(staff)).containsExactly("单位", "类别", "编制数（人）");
        assertThat(cells(staff)).containsExactly(List.of("中心", "事业编制", "1,200"));
    }

    @Test
    void figuresKeepEveryDigitAndMissingOnesADash() {
        var document = ReportDocument.of(MadeUp.report()
                .section(1, "预算", "", SectionBlock.BUDGET_LINES)
                .budget(FundSource.ALL, "合计", "1234567.80", "0")
                .budget(FundSource.GENERAL_PUBLIC, "基本支出", null, "-1000")
                .budget(FundSource.GENERAL_PUBLIC, "项目支出", "0.050", null)
                .build());
        assertThat(cells((Table) document.blocks().get(1)))
                .containsExactly(
                        List.of("全部资金", "合计", "1,234,567.80", "0"),
                        List.of("一般公共预算", "基本支出", "–", "-1,000"),
                        List.of("一般公共预算", "项目支出", "0.050", "–"));
    }

    @Test
    void sourcesAreNotNamedWhereNoneIsToldApart() {
        var document = ReportDocument.of(MadeUp.report()
                .section(1, "预算", "", SectionBlock.BUDGET_LINES)
                .budget(FundSource.ALL, "合计", "1", "2")
                .build());
        assertThat(labels((Table) document.blocks().get(1))).containsExactly("项目", "年初预算数（万元）", "全年执行数（万元）");
    }

    @Test
    void whatNoSectionShowsIsAnnexed() {
        var document = ReportDocument.of(MadeUp.report()
                .section(1, "资金", "", SectionBlock.PROJECT_FUNDS)
                .project("360001", "清淤", "12.5", "90")
                .indicator("产出指标", "数量指标", "清淤长度", "≥12公里", "10")
                .build());
        assertThat(document.blocks().stream().filter(Annex.class::isInstance))
                .containsExactly(new Annex("附件", "部门整体支出绩效自评表"), new Annex("附表", ""));
        assertThat(DocumentText.of(document)).contains("清淤12.5", "360001清淤90", "产出指标数量指标清淤长度≥12公里10");
    }

    @Test
    void projectsOfWhichOnlyTheNameIsKnownAreNamed() {
        var document = ReportDocument.of(
                MadeUp.report().project(null, "无数据的项目", null, null).build());
        assertThat(DocumentText.of(document)).endsWith("附表项目资金情况项目名称无数据的项目");
    }

    @Test
    void aReportWithNothingIsATitleAndAName() {
        var document = ReportDocument.of(MadeUp.report().titled("空报告").build());
        assertThat(DocumentText.of(document)).isEqualTo("空报告云州市河湖保护中心年月日");
    }

    @Test
    void amountsOfProjectsAreAddedUpAndTheRateIsThatOfTheSums() {
        var document = ReportDocument.of(MadeUp.report()
                .section(1, "资金", "", SectionBlock.PROJECT_FUNDS)
                .project(project("甲", "1000", "500", "50"))
                .project(project("乙", "3000.5", "2999.5", "99.97"))
                .build());
        var funds = (Table) document.blocks().get(1);
        assertThat(funds.totalled()).isTrue();
        assertThat(cells(funds))
                .containsExactly(
                        List.of("甲", "1,000", "500", "50"),
                        List.of("乙", "3,000.5", "2,999.5", "99.97"),
                        List.of("合计", "4,000.5", "3,499.5", "87.48"));
    }

    /** 执行合计 ÷ 预算合计 would be of other projects than the budget is. */
    @Test
    void whereAnAmountIsMissingTheTotalHasNoRate() {
        var document = ReportDocument.of(MadeUp.report()
                .section(1, "资金", "", SectionBlock.PROJECT_FUNDS)
                .project(project("甲", "1000", "500", "50"))
                .project(project("乙", "3000", null, null))
                .build());
        assertThat(cells((Table) document.blocks().get(1))).endsWith(List.of("合计", "4,000", "500", "–"));
    }

    @Test
    void oneProjectOrATotalOfItsOwnIsNotAddedUpAgain() {
        var one =
                MadeUp.report().section(1, "资金", "", SectionBlock.PROJECT_FUNDS).project(project("甲", "1", "1", "100"));
        assertThat(((Table) ReportDocument.of(one.build()).blocks().get(1)).totalled())
                .isFalse();
        var own = one.project(project("合计", "1", "1", "100"));
        assertThat(cells((Table) ReportDocument.of(own.build()).blocks().get(1)))
                .hasSize(2);
    }

    @Test
    void theCoverIsTheTemplatesWithTheReportsAnswers() {
        var rules = new CoverRules(
                List.of(
                        new Line("kind", "评价类型", null, List.of("甲", "乙"), List.of("甲")),
                        new Line("way", "组织方式", null, List.of("丙", "丁"), List.of("丙")),
                        new Line("name", "项目名称", "{year}年度{department}项目", List.of(), List.of()),
                        new Line("unit", "主管部门", null, List.of(), List.of()),
                        new Line("period", "评价时间", "{year}年", List.of(), List.of())),
                new Seal("评价单位（盖章）", null),
                false);
        var report = MadeUp.report()
                .titled("{{year}}年报告")
                .printedBy(new PrintRules(PrintProfile.OFFICE, rules, true, null, null, null))
                .answering("way", "丁", "丙")
                .answering("period", "2023年1月1日至6月30日")
                .answering("gone", "不再有的一行")
                .dated(2024, 5, 1)
                .build();
        var document = ReportDocument.of(report);
        assertThat(document.cover())
                .isEqualTo(new Cover(
                        "2023年报告",
                        List.of(
                                new Choice("评价类型", List.of(new Option("甲", true), new Option("乙", false))),
                                new Choice("组织方式", List.of(new Option("丙", true), new Option("丁", true))),
                                new Entry("项目名称", "2023年度云州市河湖保护中心项目"),
                                new Entry("主管部门", ""),
                                new Entry("评价时间", "2023年1月1日至6月30日")),
                        new Entry("评价单位（盖章）", "云州市河湖保护中心"),
                        "2024年5月"));
        assertThat(document.contents()).isTrue();
        assertThat(document.blocks()).isEmpty();
        assertThat(ReportDocument.profile(report, order(Part.REPORT, null))).isEqualTo(Profile.OFFICE);
        var asked = new PrintOrder(PrintFormat.PDF, Profile.STRICT, Part.REPORT, null);
        assertThat(ReportDocument.profile(report, asked)).isEqualTo(Profile.STRICT);
    }

    @ParameterizedTest
    @CsvSource({"2024, 5, 1, 2024年5月1日", "2023, 12, 31, 2023年12月31日"})
    void theDateHasNoLeadingZeros(int year, int month, int day, String printed) {
        assertThat(ReportDocument.of(MadeUp.report().dated(year, month, day).build())
                        .blocks())
                .containsExactly(new Signature("云州市河湖保护中心", printed));
    }

    @ParameterizedTest
    @CsvSource({"DRAFT, true", "SUBMITTED, true", "RETURNED, true", "APPROVED, false", "PUBLISHED, false"})
    void aReportIsADraftUntilItIsApproved(ReportStatus status, boolean draft) {
        assertThat(ReportDocument.of(MadeUp.report().status(status).build())
                        .about()
                        .draft())
                .isEqualTo(draft);
    }

    @Test
    void figuresInTitleAndHeadingsArePutIn() {
        var document = ReportDocument.of(MadeUp.report()
                .titled("{{year}}年度*报告*")
                .section(1, "共{{projectCount}}个，{{nonsense}}", "")
                .project(null, "甲", null, null)
                .build());
        assertThat(document.title()).isEqualTo("2023年度*报告*");
        assertThat(document.blocks()).startsWith(new Heading(1, "一、", "共1个，〔引用失效：nonsense〕"));
    }

    @Test
    void aFewFormsAreNotedOneByOneBeforeTheSignature() {
        var report = MadeUp.report().ofProjects().section(1, "概况", "正文");
        evaluated(report, "甲");
        evaluated(report, "乙");
        report.project(null, "没有指标的", null, null);
        var blocks = ReportDocument.of(report.build()).blocks();
        var names = List.of("项目支出绩效自评表（甲）", "项目支出绩效自评表（乙）");
        assertThat(blocks.subList(2, 5))
                .containsExactly(
                        new Attachments(names), new Signature("云州市河湖保护中心", ""), new Annex("附件1", names.get(0)));
        assertThat(blocks.get(6)).isEqualTo(new Annex("附件2", names.get(1)));
        assertThat(blocks.stream().filter(Form.class::isInstance)).hasSize(2);
        assertThat(blocks.stream().filter(Annex.class::isInstance)).last().isEqualTo(new Annex("附表", ""));
    }

    /** Of a project without indicators nothing but its form has its goal and its funds by origin. */
    @ParameterizedTest
    @CsvSource({"true, 清淤12公里, , ", "false, 清淤12公里, , ", "false, , 清淤11公里, ", "false, , , 77.5", "true, , , 77.5"})
    void whatOnlyAFormShowsIsAttached(
            boolean ofProjects, @Nullable String target, @Nullable String actual, @Nullable String fiscal) {
        var report = MadeUp.report();
        if (ofProjects) {
            report.ofProjects();
        }
        report.project(null, "什么都没有的", null, null).project(aimed("甲", " ", "", null));
        var made = report.project(aimed("乙", target, actual, fiscal)).build();
        var document = ReportDocument.of(made);
        assertThat(document.blocks())
                .contains(new Attachments(List.of("项目支出绩效自评表（乙）")), new Annex("附件", "项目支出绩效自评表（乙）"));
        assertThat(document.blocks().stream().filter(Form.class::isInstance)).hasSize(1);
        var said = Stream.of(target, actual, fiscal).filter(Objects::nonNull).toList();
        assertThat(DocumentText.of(document)).contains(said);
        assertThat(ReportDocument.of(made, order(Part.FORMS, null)).blocks().stream()
                        .filter(Form.class::isInstance)
                        .map(DocumentText::of))
                .anySatisfy(form -> assertThat(form).contains(said));
    }

    @Test
    void theOnlyFormHasNoNumber() {
        var report = MadeUp.report().ofProjects();
        evaluated(report, "甲");
        assertThat(ReportDocument.of(report.build()).blocks())
                .contains(new Attachments(List.of("项目支出绩效自评表（甲）")), new Annex("附件", "项目支出绩效自评表（甲）"));
    }

    @Test
    void manyFormsAreOneAttachment() {
        var report = MadeUp.report().ofProjects();
        for (var i = 1; i <= 11; i++) {
            evaluated(report, "项目" + i);
        }
        var blocks = ReportDocument.of(report.build()).blocks();
        assertThat(blocks)
                .contains(
                        new Attachments(List.of("项目支出绩效自评表（11份）")),
                        new Annex("附件1-1", "项目支出绩效自评表（项目1）"),
                        new Annex("附件1-11", "项目支出绩效自评表（项目11）"));
    }

    /** What stands in an attached form is not said again in the text. */
    @Test
    void indicatorsOfProjectsStandInTheirFormsOnly() {
        var report = MadeUp.report().ofProjects().section(1, "指标", "", SectionBlock.INDICATORS);
        evaluated(report, "甲");
        report.indicator(FormParts.indicator(null, "总体/数量/报告的指标", "1", "1", "10", "9", null));
        var document = ReportDocument.of(report.build());
        assertThat(document.blocks().stream().filter(Table.class::isInstance))
                .extracting(block -> ((Table) block).caption())
                .containsExactly("绩效指标情况", "项目资金情况");
        assertThat(DocumentText.of(document)).containsOnlyOnce("甲的指标").containsOnlyOnce("报告的指标");
    }

    @Test
    void formsAloneAreEachOnAPageOfTheirOwn() {
        var report = MadeUp.report().ofProjects();
        var first = evaluated(report, "甲");
        report.project(null, "没有指标的", null, null);
        var made = report.build();
        var all = ReportDocument.of(made, order(Part.FORMS, null));
        assertThat(all.blocks()).hasSize(3);
        assertThat(all.blocks().get(1)).isEqualTo(new Annex("", "项目支出绩效自评表"));
        assertThat(all.titled()).isFalse();
        assertThat(all.cover()).isNull();
        assertThat(all.title()).isEqualTo(made.title());

        var one = ReportDocument.of(made, order(Part.FORMS, first));
        assertThat(one.blocks()).hasSize(1);
        assertThat(DocumentText.of(one.blocks().get(0))).contains("甲的指标");
        assertThat(ReportDocument.of(made, order(Part.FORMS, new UUID(404, 0))).blocks())
                .isEmpty();
        var without =
                ReportDocument.of(made, order(Part.FORMS, made.projects().get(1).id()));
        assertThat(DocumentText.of(without.blocks().get(0))).contains("没有指标的");
    }

    @Test
    void formsAloneOfADepartmentBeginWithItsOwn() {
        var report = MadeUp.report().project(null, "没有指标的", null, null);
        evaluated(report, "甲");
        var forms = ReportDocument.of(report.build(), order(Part.FORMS, null)).blocks();
        assertThat(forms.stream().filter(Form.class::isInstance))
                .extracting(form -> ((Form) form).title())
                .containsExactly("部门整体支出绩效自评表", "项目支出绩效自评表");
        assertThat(ReportDocument.of(MadeUp.report().ofProjects().build(), order(Part.FORMS, null))
                        .blocks())
                .isEmpty();
    }

    /** Names and texts as people type them: nothing breaks, nothing is lost. */
    @Test
    void oddNamesAndManyProjects() {
        var report = MadeUp.report().ofProjects();
        evaluated(report, " ");
        evaluated(report, "两\n行");
        evaluated(report, "长".repeat(500));
        for (var i = 0; i < 997; i++) {
            evaluated(report, "项目" + i);
        }
        var document = ReportDocument.of(report.build());
        assertThat(document.blocks().stream().filter(Form.class::isInstance)).hasSize(1000);
        assertThat(document.blocks()).contains(new Attachments(List.of("项目支出绩效自评表（1000份）")));
        assertThat(document.blocks().stream().filter(Annex.class::isInstance).map(block -> ((Annex) block).name()))
                .startsWith("项目支出绩效自评表", "项目支出绩效自评表（两 行）")
                .allSatisfy(name -> assertThat(name).doesNotContain("\n"));
    }

    static List<Report> samples() {
        return WholeSamples.all();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void samplesHaveTheirFormsAndCovers(Report report) {
        var document = ReportDocument.of(report);
        var ofDepartment = report.kind() == ReportKind.DEPARTMENT_WHOLE;
        assertThat(document.blocks().stream().filter(Form.class::isInstance)).hasSize(ofDepartment ? 1 : 0);
        assertThat(document.blocks().stream().filter(Attachments.class::isInstance))
                .hasSize(ofDepartment ? 1 : 0);
        assertThat(document.cover() != null).isEqualTo(report.template().print().cover() != null);
        assertThat(document.about().draft()).isFalse();
        for (var project : report.projects()) {
            var alone = ReportDocument.of(report, order(Part.FORMS, project.id()));
            assertThat(DocumentText.of(alone.blocks().get(0)))
                    .contains(project.name().replaceAll("\\s", ""));
        }
        var all = ReportDocument.of(report, order(Part.FORMS, null));
        assertThat(all.blocks().stream().filter(Form.class::isInstance))
                .hasSize(ofDepartment ? 1 : report.projects().size());
    }

    /** 002 is the one whose real cover is known. */
    @Test
    void theCoverOfTheJiangxiProjects() {
        var document = ReportDocument.of(WholeSamples.of("360722001", 2023));
        assertThat(DocumentText.cover(document))
                .isEqualTo("2023年度信丰高新区预算项目支出绩效自评总报告评价类型□实施过程评价☑完成结果评价"
                        + "项目名称2023年度信丰高新区预算项目支出项目单位江西信丰高新技术产业园区管理委员会主管部门信丰县人民政府"
                        + "评价时间2023年1月1日至2023年12月31日组织方式□财政部门□主管部门☑项目单位"
                        + "评价机构□第三方机构□专家组☑项目单位评价组评价单位（盖章）江西信丰高新技术产业园区管理委员会2024年5月");
        assertThat(document.contents()).isTrue();
        assertThat(document.titled()).isTrue();
        assertThat(document.blocks()).noneMatch(Signature.class::isInstance);
    }

    /** A project with funds and one indicator of its name. */
    private static UUID evaluated(MadeUp report, String name) {
        var project = project(name, "100", "90", "90");
        report.project(project);
        report.indicator(FormParts.indicator(project.id(), "产出/数量/" + name + "的指标", "1", "1", "90", "80", null));
        return project.id();
    }

    private static Project project(String name, String adjusted, @Nullable String executed, @Nullable String rate) {
        return new Project(
                UUID.randomUUID(),
                1,
                null,
                name,
                null,
                null,
                FormParts.figure(adjusted),
                null,
                FormParts.figure(executed),
                FormParts.figure(rate),
                null,
                null,
                null,
                null,
                null);
    }

    private static Project aimed(
            String name, @Nullable String target, @Nullable String actual, @Nullable String fiscal) {
        var funds = List.of(new ProjectFund(FundOrigin.FISCAL_APPROPRIATION, FormParts.figure(fiscal), null, null));
        return new Project(
                UUID.randomUUID(),
                1,
                null,
                name,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                target,
                actual,
                funds);
    }

    private static PrintOrder order(Part part, @Nullable UUID project) {
        return new PrintOrder(PrintFormat.PDF, null, part, project);
    }

    private static List<String> labels(Table table) {
        return table.columns().stream().map(column -> column.label().plain()).toList();
    }

    private static List<List<String>> cells(Table table) {
        return table.rows().stream()
                .map(row -> row.stream().map(Text::plain).toList())
                .toList();
    }
}
