package cn.ziping.check;

import cn.ziping.check.document.DocumentCheck;
import cn.ziping.finding.rule.Finding;
import cn.ziping.importing.ReadDocument;
import cn.ziping.importing.reading.Unreadable;
import cn.ziping.template.Severity;
import cn.ziping.template.Template;
import cn.ziping.template.file.TemplateFiles;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code java -jar ziping.jar check [--json] FILE…}: the findings of documents, without server and database. Ends with 0
 * where nothing blocks, 1 where something does, 2 where a file could not be read.
 */
public final class CheckCommand {
    public static final String NAME = "check";

    private static final int CLEAN = 0;
    private static final int BLOCKED = 1;
    private static final int UNREADABLE = 2;

    private static final String NOT_THERE = "：没有这个文件，或者不能读取。请核对路径。";

    private static final String USAGE = """
            用法：java -jar ziping.jar check [--json] 文件…
            检查绩效自评报告（.txt、.docx），逐条列出发现的问题；--json 每行输出一条。
            退出码：0 没有必须改正的问题，1 有必须改正的问题，2 文件不能读取。
            (Usage: check [--json] FILE…)""";

    private final PrintStream out;
    private final PrintStream err;
    private final JsonMapper json = JsonMapper.builder().build();
    private final List<Template> templates = templates();

    CheckCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** Their outlines are known; those of an installation's own folder are not asked for. */
    static List<Template> templates() {
        return TemplateFiles.shipped().stream()
                .map(TemplateFiles.TemplateFile::template)
                .toList();
    }

    /** @param arguments behind the name of the command */
    public static int run(List<String> arguments, PrintStream out, PrintStream err) {
        var isJson = arguments.contains("--json");
        var files = arguments.stream().filter(one -> !one.equals("--json")).toList();
        if (files.isEmpty() || files.stream().anyMatch(one -> one.startsWith("--"))) {
            err.println(USAGE);
            return UNREADABLE;
        }
        return new CheckCommand(out, err).check(files, isJson);
    }

    private int check(List<String> files, boolean isJson) {
        var worst = CLEAN;
        for (var file : files) {
            var findings = findings(file);
            if (findings == null) {
                worst = UNREADABLE;
                continue;
            }
            if (isJson) {
                findings.forEach(finding -> out.println(line(file, files.size(), finding)));
            } else {
                print(file, findings);
            }
            if (findings.stream().anyMatch(finding -> finding.severity() == Severity.BLOCK)) {
                worst = Math.max(worst, BLOCKED);
            }
        }
        out.flush();
        return worst;
    }

    private @Nullable List<Finding> findings(String name) {
        try {
            var path = Path.of(name);
            if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
                err.println(name + NOT_THERE);
                return null;
            }
            var read = ReadDocument.read(path, path.getFileName().toString(), templates);
            return DocumentCheck.of(read.source(), read.draft());
        } catch (Unreadable unreadable) {
            err.println(name + "：" + unreadable.sentence());
            return null;
        } catch (InvalidPathException noPath) {
            err.println(name + NOT_THERE);
            return null;
        } catch (RuntimeException | StackOverflowError fault) {
            // Java itself would end with the status of a report that something blocks, and leave out the other files.
            err.println(name + "：没有检查成（" + fault + "）。请另存为文本再检查。");
            return null;
        }
    }

    private String line(String file, int files, Finding finding) {
        var fields = new LinkedHashMap<String, @Nullable String>();
        if (files > 1) {
            fields.put("file", file);
        }
        fields.put("rule", finding.rule());
        fields.put("severity", finding.severity().name());
        fields.put("message", finding.message());
        fields.put("expected", finding.expected());
        fields.put("actual", finding.actual());
        fields.put("excerpt", finding.place().excerpt());
        return json.writeValueAsString(fields);
    }

    private void print(String file, List<Finding> findings) {
        var counts = new ArrayList<String>();
        for (var severity : Severity.values()) {
            var count = findings.stream()
                    .filter(finding -> finding.severity() == severity)
                    .count();
            counts.add(String.format(Locale.ROOT, "%s %d 条", chinese(severity), count));
        }
        out.println(file + "：" + (findings.isEmpty() ? "没有发现问题" : String.join("，", counts)));
        for (var finding : findings) {
            out.println("  [" + chinese(finding.severity()) + "] " + finding.rule() + " " + finding.message());
            if (finding.place().excerpt() != null) {
                out.println("      原文：" + finding.place().excerpt().replaceAll("\\s+", " "));
            }
        }
    }

    private static String chinese(Severity severity) {
        return switch (severity) {
            case BLOCK -> "必须改正";
            case WARN -> "需要答复";
            case INFO -> "提示";
        };
    }
}
