package cn.ziping.importing.outline;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.importing.source.DoubtKind;
import cn.ziping.importing.source.Evidence;
import cn.ziping.importing.source.Paragraph;
import cn.ziping.importing.source.ParagraphStyle;
import cn.ziping.importing.source.Passage;
import cn.ziping.importing.source.Piece;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JoiningTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            负责全区水资源的统一规划、调度和保护；指导|各镇开展节水工作。
            统筹推进农村厕所革命、生活垃圾治理、|村容村貌提升等工作。
            根据《关于开展绩效自评的通知》（|县财〔2024〕3号）要求，开展自评。
            全年累计完成投资，带动就业，项目执行情况较好，群众|满意度达到95%。
            （三）优化营商环境。一是简化流程，二是加快|推进数字化平台建设，实现一网通办。
            进一步提高预算编制的科学性和|准确性
            项目建设内容包括主管网改造、支管网改造以及计量设施更新，总投资|1250万元，工期十个月。
            为贯彻落实全面实施预算绩效管理的要求|，切实提高资金使用效益。
            """)
    void aBrokenSentenceIsJoined(String one, String other) {
        assertThat(join(one, other)).containsExactly(one + other);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            全年支出812.5万元。|执行率98.1%。
            一、部门概况|我局主管全县水利工作。
            （一）主要职责|负责防汛抗旱，保障供水安全，指导农村水利建设。
            3.资金管理，指标总分20，自评16分|包括资金下达合规性、支出完成率等情况。
            本单位积极履职，较好完成了各项工作|根据自评结果，得分96分。
            承担机关文秘、会务、后勤保障等工作|规划股：负责规划编制和项目审批。
            公用经费主要用于办公费4万元、印刷费2万元、差旅费6万元|（二）项目支出情况
            办公室|财务科
            主要任务如下：|一是加强领导。
            按时完成项目建设任务，资金全部支付到位|二是强化监管，确保质量。
            办公室负责协调、财务科负责核算、业务科负责实施|附件1：自评表
            项目名称 金额 单位|我单位积极推进各项工作，取得了良好效果。
            绩效评价目的|为了解资金使用情况，提高资金使用效益，开展自评。
            青山县水务局|2024年3月15日
            - 保障道路畅通，方便群众出行，提升通行能力|- 改善人居环境，提升群众获得感。
            """)
    void linesThatEndAThoughtStayApart(String one, String other) {
        assertThat(join(one, other)).containsExactly(one, other);
    }

    @Test
    void everyJoinIsTold() {
        var joined = Joining.join(passages("负责全区水资源的统一规划、调度和保护；指导", "各镇开展节水工作。"));
        assertThat(joined.doubts()).singleElement().satisfies(doubt -> {
            assertThat(doubt.kind()).isEqualTo(DoubtKind.REMOVED);
            assertThat(doubt.message()).isEqualTo("接上了1处被换行或换页断开的句子：“各镇开展节水工作”；如果本来是两段，请分开。");
            assertThat(doubt.evidence()).isEqualTo(new Evidence(1, null, null, "各镇开展节水工作"));
        });
    }

    @Test
    void wordsOfJoinedPassageKeepTheirBlocks() {
        var passage =
                (Passage) Joining.join(passages("负责供水、", "排水和节水工作。")).pieces().get(0);
        assertThat(passage.blocks()).containsExactly(0, 1);
        assertThat(passage.evidence("节水").block()).isEqualTo(1);
        assertThat(passage.evidence("供水").block()).isZero();
    }

    @Test
    void softBreakInsideOfSentenceIsJoined() {
        assertThat(join("全年完成投资，带动就业，\n群众反映良好。")).containsExactly("全年完成投资，带动就业，群众反映良好。");
    }

    @Test
    void softBreakBetweenSentencesParts() {
        assertThat(join("（一）主要职责\n负责防汛。\n负责抗旱。")).containsExactly("（一）主要职责", "负责防汛。", "负责抗旱。");
    }

    @Test
    void blanksAroundGoAndThoseInsideStay() {
        assertThat(join("　　拟定        园区发展规划。 ")).containsExactly("拟定        园区发展规划。");
    }

    @Test
    void numberAloneOnItsLineIsJoinedToItsWords() {
        assertThat(join("第一部分", "部门概况", "2.", "人员编制")).containsExactly("第一部分部门概况", "2.人员编制");
    }

    @Test
    void headingsOfTheFileStayApart() {
        var pieces = List.<Piece>of(
                Passage.of(new Paragraph(0, null, "项目实施情况，资金管理情况，绩效管理情况和", 1, ParagraphStyle.BODY, false)),
                Passage.of(Paragraph.plain(1, "各项工作有序推进。")));
        assertThat(Joining.join(pieces).pieces()).hasSize(2);
    }

    @Test
    void linesBrokenAtAWidthBecomeParagraphsAgain() {
        var text = "一、部门概况\n"
                + "我局是县政府的工作部门主管全县水利工作内设办公\n室规划股水政股和农水股四个股室\n"
                + "（一）主要职责\n"
                + "负责全县水资源的统一管理和保护工作拟订水利发展\n规划并监督实施组织实施重点水利工程建设工作指导\n农村饮水安全工作完成县委县政府交办的其他各类任\n务";
        var lines = (text + "\n" + text).split("\n");
        assertThat(join(lines)).hasSize(8).contains("我局是县政府的工作部门主管全县水利工作内设办公室规划股水政股和农水股四个股室");
    }

    @Test
    void aNumberBrokenBehindItsPointIsWholeAgain() {
        var line = "全年开展巡查2,418次可回收物分出量达到318.\n6吨比上年的276.4吨增长15.27%，";
        var lines = (line + "\n" + line + "\n" + line + "\n" + line + "\n" + line + "\n" + line).split("\n");
        assertThat(join(lines)).singleElement().asString().contains("达到318.6吨").doesNotContain("318. ");
    }

    @Test
    void linesBrokenAfterANumberOfCharactersBecomeParagraphsAgain() {
        // Each of 24 characters, but of many widths, for digits are narrow.
        var line = "全年支出12,345,678.90元预算执行率\n" + "为98.76%资金使用合规项目全部按期完成任务\n".repeat(1);
        var lines = (line.repeat(8)).split("\n");
        assertThat(lines).allMatch(one -> one.length() >= 22 && one.length() <= 24);
        assertThat(join(lines)).hasSize(1);
    }

    private static List<String> join(String... lines) {
        return Joining.join(passages(lines)).pieces().stream()
                .map(piece -> ((Passage) piece).text())
                .toList();
    }

    private static List<Piece> passages(String... lines) {
        return Documents.lines(lines).stream()
                .<Piece>map(block -> Passage.of((Paragraph) block))
                .toList();
    }
}
