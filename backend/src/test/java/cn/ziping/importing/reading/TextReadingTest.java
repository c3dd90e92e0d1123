package cn.ziping.importing.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.ziping.importing.source.Paragraph;
import cn.ziping.importing.source.Source;
import cn.ziping.importing.source.SourceFormat;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextReadingTest {
    private static final String REPORT = "水利局2023年度部门整体支出绩效自评报告\n一、部门概况\n　　我局年末实有在职职工42人。";

    @TempDir
    Path folder;

    private Source read(byte[] bytes) throws IOException, Unreadable {
        return SourceReader.read(Files.write(folder.resolve("a.txt"), bytes), "a.txt");
    }

    private Source read(String text) throws IOException, Unreadable {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "GBK", "UTF-16LE", "UTF-16BE", "UTF-16"})
    void encodingsAreFoundOut(String charset) throws Exception {
        var source = read(REPORT.getBytes(Charset.forName(charset)));
        assertThat(source.format()).isEqualTo(SourceFormat.TXT);
        assertThat(String.join("\n", Seen.texts(source))).isEqualTo(REPORT);
        assertThat(source.doubts()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void aByteOrderMarkIsNoText(String charset) throws Exception {
        assertThat(String.join("\n", Seen.texts(read(("\uFEFF" + REPORT).getBytes(Charset.forName(charset))))))
                .isEqualTo(REPORT);
    }

    @ParameterizedTest
    @CsvSource({"UTF-8,得分98", "GB18030,得分98", "GB18030,预算", "GB18030,自评", "UTF-8,预", "UTF-8,abc 123", "UTF-16LE,预算执行情况"
    })
    void shortTextsAreFoundOutToo(String charset, String text) throws Exception {
        assertThat(Seen.texts(read(text.getBytes(Charset.forName(charset))))).containsExactly(text);
    }

    @Test
    void rareCharactersOfGb18030AreRead() throws Exception {
        var text = "郴州市苏仙区㙍头村、䓫镇和𠮷村的绩效自评情况说明";
        assertThat(Seen.texts(read(text.getBytes(Charset.forName("GB18030"))))).containsExactly(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"甲\n乙\n\n丙", "甲\r\n乙\r\n\r\n丙", "甲\r乙\r\r丙", "\n甲\n乙\n  \n丙\n\n"})
    void everyLineIsAParagraphAndAnEmptyLineAGap(String text) throws Exception {
        assertThat(Seen.paragraphs(read(text)).stream().skip(1))
                .extracting(Paragraph::text, Paragraph::isAfterGap)
                .containsExactly(tuple("乙", false), tuple("丙", true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"甲\f乙", "甲\n\f乙", "甲\n\f\n乙", "甲\f\n乙"})
    void aFormFeedIsANewPage(String text) throws Exception {
        assertThat(Seen.paragraphs(read(text)))
                .extracting(Paragraph::text, Paragraph::isAfterGap)
                .containsExactly(tuple("甲", false), tuple("乙", true));
    }

    @Test
    void tabsAndIndentsStay() throws Exception {
        assertThat(Seen.texts(read("　　项目\t金额  \n"))).containsExactly("　　项目\t金额");
    }

    @Test
    void aBrokenByteIsKeptWithADoubt() throws Exception {
        var bytes = (REPORT.repeat(20) + "尾").getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 1] = 'x';
        var source = read(bytes);
        assertThat(Seen.texts(source).get(Seen.texts(source).size() - 1)).endsWith("\uFFFDx");
        assertThat(source.doubts()).singleElement().satisfies(doubt -> {
            assertThat(doubt.message()).contains("无法识别的字符");
            assertThat(doubt.evidence()).isNotNull();
        });
    }

    @Test
    void aMillionCharactersAreReadInTime() throws Exception {
        var line = "本年度预算执行情况良好，各项绩效指标均已完成。\n";
        var source = read(line.repeat(40_000));
        assertThat(source.blocks()).hasSize(40_000);
    }
}
