package cn.ziping.printing.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.budget.FundSource;
import cn.ziping.printing.MadeUp;
import cn.ziping.printing.ReportDocument;
import org.junit.jupiter.api.Test;

/** References are figures on paper, or say in plain sight that they are none. */
class LiveFiguresOnPaperTest {

    @Test
    void figuresAndBrokenReferencesAreRead() {
        var report = MadeUp.report()
                .section(1, "预算", """
                        全年执行 **{{budget:ALL.executed | 千分位}}** ，合{{budget:ALL.executed*2 | 亿元 | 2位}}；见{{gone.away}}与{{open。

                        - 第{{year}}年

                        | 项目 | 数 |
                        |---|---|
                        | 执行 | {{budget:ALL.executed \\| 元}} |

                        <b>{{department}}</b>""")
                .budget(FundSource.ALL, "支出", "2000", "1234.5")
                .build();
        var text = PdfText.text(PdfText.body(Prints.render(ReportDocument.of(report))));
        assertThat(text)
                .contains(
                        "全年执行1,234.5万元，合0.25亿元；见〔引用失效：gone.away〕与〔引用失效：open〕。",
                        "•第2023年",
                        "执行12345000元",
                        "<b>云州市河湖保护中心</b>")
                .doesNotContain("{{", "}}");
    }
}
