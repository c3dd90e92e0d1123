package cn.ziping.importing.prose;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StaffSentencesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            我局核定编制45名，其中：行政编制12名、事业编制30名、工勤编制3名。 | 合计 编45 & 行政编制 编12 & 事业编制 编30 & 工勤编制 编3
            县教育局人员编制60人，其中：行政编制20人，事业编制40人；实有人数58人，其中：行政19人，事业39人。 | 县教育局:合计 编60 实58 & 县教育局:行政编制 编20 实19 & 县教育局:事业编制 编40 实39
            2023年末实有在职人员43人，离退休人员26人。 | 在职人员 实43 & 离退休人员 实26
            截至2023年12月31日，本单位编制数 30 个编制，在职在编人员 28 人，编外聘用人员 6 人。 | 合计 编30 & 在职在编人员 实28 & 编外聘用人员 实6
            市水利局核定行政编制25名，实有行政人员24名。 | 市水利局:行政编制 编25 实24
            街道办事处现有在编干部35人，临聘人员12人，退休人员20人。 | 街道办事处:在编干部 实35 & 街道办事处:临聘人员 实12 & 街道办事处:退休人员 实20
            医院核定事业编制320名，在岗职工 456 人，其中在编人员 298 人，合同制人员 158 人。 | 医院:事业编制 编320 & 医院:在岗职工 实456 & 医院:在编人员 实298 & 医院:合同制人员 实158
            人员情况：部门编制总数８０人，年末实有７６人。 | 合计 编80 实76
            我单位参公编制15人，实有15人，工勤编制2人，实有0人。 | 参公编制 编15 & 合计 实15 & 工勤编制 编2
            在编人员共18人。行政编10人，事业编8人。 | 在编人员 实18 & 行政编 实10 & 事业编 实8
            在职人员18人。行政编制12名，事业编制10名。 | 在职人员 实18 & 行政编制 编12 & 事业编制 编10
            全乡核定公益一类事业编制20名，差额拨款事业编制4名。 | 公益一类事业编制 编20 & 差额拨款事业编制 编4
            下属县水利工程质量监督站事业编制8名，实有7人。 | 县水利工程质量监督站:事业编制 编8 & 县水利工程质量监督站:合计 实7
            法院政法专项编制68名，实有政法专项编制人员65名，聘用制书记员20名。 | 法院:政法专项编制 编68 实65 & 法院:聘用制书记员 实20
            在职实有32人，其中：财政全额保障30人，财政差额补助2人，离退休人员16人。 | 在职 实32 & 财政全额保障 实30 & 财政差额补助 实2 & 离退休人员 实16
            机关行政编制 39 名，事业编制 5 名。 | 机关行政编制 编39 & 事业编制 编5
            本年末遗属人员3人，在职人员50人。 | 遗属人员 实3 & 在职人员 实50
            """)
    void readsPostsAndPeople(String sentence, String expected) {
        assertThat(Shown.staff(Shown.read(sentence, 2023))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            全年培训在职人员55人，惠及群众1200人。
            新增就业331人，失业人员再就业230人，人员情况良好。
            本年调入干部3人，退休2人，人员编制未变。
            设局长1名、副局长3名，编制情况见附表。
            开展岗前培训55人次，编制培训手册200份。
            2021年末实有在职人员43人。
            核定副科级领导职数8名。
            在校学生1500人，编制校刊3期。
            为75名困难职工发放慰问金。
            救助残疾人员120人。
            编制规划3个，涉及人员多。
            """)
    void takesOtherPeopleForNoStaff(String sentence) {
        assertThat(Shown.staff(Shown.read(sentence, 2023))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            市图书馆核定编制22名。 | 市图书馆核定编制22名
            我局编制 （人员） 情况：行政编制 ２０ 名。 | 行政编制 ２０ 名
            """)
    void evidenceIsVerbatim(String sentence, String excerpt) {
        var line = Shown.read(sentence, 2023).staffLines().get(0);
        assertThat(line.evidence().get("authorised").excerpt()).isEqualTo(excerpt);
    }
}
