package cn.ziping.importing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {
    @ParameterizedTest
    @CsvSource({
        "自评报告.docx, 自评报告.docx",
        "C:\\报告\\自评.docx, 自评.docx",
        "../../etc/passwd.txt, passwd.txt",
        "..docx, ..docx",
        "...txt, ...txt",
        "一份 报告.txt, 一份 报告.txt",
    })
    void whatIsANameStays(String sent, String name) {
        assertThat(FileName.clean(sent)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", ".", "..", "../..", "a/", "a/..", "\\..", "\u202E..", "\u200F", ".\u2066.", ". \u200E"})
    void whatIsNoNameIsNameless(String sent) {
        assertThat(FileName.clean(sent)).isEqualTo("未命名");
    }

    @Test
    void marksOfDirectionGo() {
        for (var mark : "\u061C\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069".split("")) {
            assertThat(FileName.clean("报" + mark + "fdp.docx")).isEqualTo("报fdp.docx");
        }
        assertThat(FileName.clean("a\u200Bb\u2065c.txt")).isEqualTo("a\u200Bb\u2065c.txt");
    }

    @Test
    void longNamesKeepTheirExtension() {
        assertThat(FileName.clean("名".repeat(300) + ".docx")).isEqualTo("名".repeat(195) + ".docx");
        assertThat(FileName.clean("𠮷".repeat(300)).codePointCount(0, 400)).isEqualTo(200);
    }
}
