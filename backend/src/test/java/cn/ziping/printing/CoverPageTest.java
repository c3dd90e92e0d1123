package cn.ziping.printing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.printing.document.Cover;
import cn.ziping.printing.document.Cover.Choice;
import cn.ziping.printing.document.Cover.Entry;
import cn.ziping.printing.document.Cover.Option;
import cn.ziping.printing.document.Document.Signature;
import cn.ziping.printing.document.DocumentText;
import cn.ziping.report.Report;
import cn.ziping.sample.WholeSamples;
import cn.ziping.template.CoverRules;
import cn.ziping.template.CoverRules.Line;
import cn.ziping.template.CoverRules.Seal;
import cn.ziping.template.PrintProfile;
import cn.ziping.template.PrintRules;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The first page as the template has it, with what the report says there. */
class CoverPageTest {

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

    static List<Report> samples() {
        return WholeSamples.all();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aSampleHasACoverWhereItsTemplateHasOne(Report report) {
        assertThat(ReportDocument.of(report).cover() != null)
                .isEqualTo(report.template().print().cover() != null);
    }
}
