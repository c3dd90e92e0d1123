package cn.ziping.finding;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.finding.catalogue.Checking;
import cn.ziping.finding.subject.Subject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** How long somebody who writes waits for a check: the quickest of several, for the machine runs other tests meanwhile. */
class PaceTest {
    private static final Path CLEAN = Path.of("src/test/resources/finding/damage/clean.txt");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final int CHARACTERS = 20_000;
    private static final int PROJECTS = 30;
    private static final int INDICATORS = 100;

    /** Until what runs often is compiled. */
    private static final int COLD = 60;

    private static final int WARM = 20;
    /** Wanted are 100 ms on a machine that does nothing else: see the README. Here tests run beside each other. */
    private static final long MOST = 500_000_000L;

    @Test
    void aFullReportIsCheckedAtOnce() throws IOException {
        var subject = fullReport();
        assertThat(subject.prose().stream().mapToInt(one -> one.text().length()).sum())
                .isGreaterThan(CHARACTERS * 9 / 10);
        for (var i = 0; i < COLD; i++) {
            Checking.check(subject, Map.of());
        }
        var times = IntStream.range(0, WARM)
                .mapToLong(i -> {
                    var begin = System.nanoTime();
                    Checking.check(subject, Map.of());
                    return System.nanoTime() - begin;
                })
                .sorted()
                .toArray();
        System.out.printf(
                "A full report is checked in %.1f ms, at best %.1f ms%n", times[WARM / 2] / 1e6, times[0] / 1e6);
        assertThat(times[0]).isLessThan(MOST);
    }

    private static Subject fullReport() throws IOException {
        var clean = Files.readString(CLEAN);
        var text = new StringBuilder();
        for (var i = 0; text.length() < CHARACTERS; i++) {
            varied(clean, i)
                    .lines()
                    .map(line -> line.matches("[一二三四五六七八九十]、.*") ? "# " + line.substring(2) : line)
                    .forEach(line -> text.append(line).append("\n\n"));
        }
        var projects = new ArrayList<Map<String, Object>>();
        for (var i = 0; i < PROJECTS; i++) {
            projects.add(project(i));
        }
        var indicators = new ArrayList<Map<String, Object>>();
        for (var i = 0; i < INDICATORS; i++) {
            indicators.add(indicator(i));
        }
        return WrittenSubject.of(JSON.valueToTree(
                Map.of("text", text.toString(), "projects", projects, "indicators", indicators, "document", false)));
    }

    /** Another department with other figures. */
    private static String varied(String clean, int number) {
        var digits = "3572946813";
        return clean.replace("澄河", "澄河临江青山白塔南浦东湖".substring(number % 6 * 2, number % 6 * 2 + 2))
                .replace("85", "8" + digits.charAt(number % 10))
                .replace("12", "1" + digits.charAt((number + 3) % 10));
    }

    private static Map<String, Object> project(int number) {
        var project = new LinkedHashMap<String, Object>();
        project.put("code", "P" + number);
        project.put("name", "第" + (number + 1) + "批水利设施维修养护项目");
        project.put("initialBudget", 100 + number);
        project.put("adjustedBudget", 110 + number);
        project.put("executed", 105 + number);
        project.put("score", 95);
        project.put("grade", "优");
        return project;
    }

    private static Map<String, Object> indicator(int number) {
        var indicator = new LinkedHashMap<String, Object>();
        indicator.put("project", "P" + number % PROJECTS);
        indicator.put("level1", number % 3 == 0 ? "效益指标" : "产出指标");
        indicator.put("level2", number % 2 == 0 ? "数量指标" : "质量指标");
        indicator.put("level3", "完成维修养护的设施数量" + number);
        indicator.put("target", "≥" + (20 + number) + "处");
        indicator.put("actual", (18 + number) + "处");
        indicator.put("weight", 10);
        indicator.put("score", 9);
        indicator.put("deviationReason", "施工受汛期影响，部分设施延至下年完成，将提前安排施工。");
        return indicator;
    }
}
