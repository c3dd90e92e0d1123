package cn.ziping.importing.outline;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.importing.source.Piece;
import cn.ziping.template.ReportKind;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose report of which year the five documents are that were given. */
class SeedIdentityTest {
    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            000, 江西信丰高新技术产业园区管理委员会,     2020, DEPARTMENT_WHOLE,    高新区管委会部门整体支出绩效自评报告
            001, 江西青云谱新经济产业集聚区管理委员会,   2022, DEPARTMENT_WHOLE,    部门整体支出绩效自评报告
            002, 江西信丰高新技术产业园区管理委员会,     2023, PROJECT_EXPENDITURE, 2023年度信丰高新区预算项目支出绩效自评总报告
            003, 临武高新技术产业开发区管理委员会,       2024, DEPARTMENT_WHOLE,    2024年度临武高新技术产业开发区管理委员会整体支出绩效自评报告
            004, 阳西县高新技术产业开发区管理委员,       2023, DEPARTMENT_WHOLE,    -
            """)
    void departmentYearKindAndTitleAreRead(String number, String department, int year, ReportKind kind, String title)
            throws IOException {
        var identity = identity(number);
        assertThat(identity.departmentName()).isEqualTo(department);
        assertThat(identity.year()).isEqualTo(year);
        assertThat(identity.kind()).isEqualTo(kind);
        assertThat(identity.title()).isEqualTo(title);
    }

    @Test
    void theCoverKeepsItsLinesInOrder() throws IOException {
        var identity = identity("002");
        assertThat(identity.cover())
                .containsExactly(
                        Map.entry("评价类型", List.of("实施过程评价", "完成结果评价")),
                        Map.entry("项目名称", List.of("2023年度信丰高新区预算项目支出")),
                        Map.entry("项目单位", List.of("江西信丰高新技术产业园区管理委员会")),
                        Map.entry("主管部门", List.of("信丰县人民政府")),
                        Map.entry("评价时间", List.of("2023年1月01日至2023年12月31日")),
                        Map.entry("组织方式", List.of("财政部门", "主管部门", "项目单位")),
                        Map.entry("评价机构", List.of("第三方机构", "专家组", "项目单位评价组")),
                        Map.entry("评价单位（盖章）", List.of("江西信丰高新技术产业园区管理委员会")),
                        Map.entry("日期", List.of("2024年5月")));
        assertThat(identity.introduction().stream().map(Piece::block)).containsExactly(39);
    }

    private static Identity identity(String number) throws IOException {
        var outline = Documents.outline(Documents.templates(), Documents.lines(SeedHeadingsTest.lines(number)));
        return Identities.read(outline, "scan.txt");
    }
}
