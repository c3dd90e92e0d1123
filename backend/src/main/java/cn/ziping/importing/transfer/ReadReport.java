package cn.ziping.importing.transfer;

import cn.ziping.importing.draft.Draft;
import cn.ziping.importing.draft.DraftFigures;
import cn.ziping.importing.draft.DraftSection;
import cn.ziping.importing.reading.Unreadable;
import cn.ziping.importing.source.Block;
import cn.ziping.importing.source.Paragraph;
import cn.ziping.importing.source.Source;
import cn.ziping.importing.source.SourceFormat;
import cn.ziping.template.ReportKind;
import cn.ziping.template.SectionBlock;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A file that {@link WrittenReport} wrote, read back.
 *
 * @param source its words, heading by heading, as the document that it came from
 */
public record ReadReport(Source source, Draft draft) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final String[] FILE = {
        "ziping",
        "version",
        "department",
        "year",
        "kind",
        "template",
        "title",
        "date",
        "cover",
        "stated",
        "sections",
        "staffLines",
        "budgetLines",
        "projects",
        "indicators"
    };

    /**
     * @param file whole
     * @throws Unreadable with the place of whatever is not as it is to be
     */
    public static ReadReport of(Path file, String fileName) throws Unreadable {
        try {
            var tree = JSON.readTree(file);
            var kind = tree.path("ziping").asString("");
            if (!kind.equals(WrittenReport.KIND)) {
                throw new Unreadable("这不是由本系统导出的报告文件，请用“导出 JSON”得到的文件。");
            }
            if (tree.path("version").asInt(0) != WrittenReport.VERSION) {
                throw new Unreadable("这个文件的版本（version）不是 %d，请用同一版本的系统导出。".formatted(WrittenReport.VERSION));
            }
            return new Reading(Fields.of(tree, "", FILE)).report(fileName);
        } catch (JacksonException broken) {
            var place = broken.getLocation();
            throw new Unreadable("文件内容不是完整的 JSON（第 %d 行附近），请重新导出。".formatted(place == null ? 1 : place.getLineNr()));
        }
    }

    /** One file while it is read. */
    private static final class Reading {
        private final Fields file;
        private final ReadRows rows;
        private final List<Block> blocks = new ArrayList<>();

        Reading(Fields file) {
            this.file = file;
            this.rows = new ReadRows(file);
        }

        ReadReport report(String fileName) throws Unreadable {
            var department = file.object("department", "code", "name");
            department.required("code");
            var template = file.object("template", "code", "version");
            template.requiredInteger("version");
            var title = file.required("title");
            paragraph(title);
            var sections = sections();
            var projects = rows.projects();
            var draft = new Draft(
                    department.required("name"),
                    file.requiredInteger("year"),
                    file.requiredChoice("kind", ReportKind.class),
                    title,
                    file.date("date"),
                    template.required("code"),
                    cover(),
                    stated(),
                    sections,
                    rows.staffLines(),
                    rows.budgetLines(),
                    projects,
                    rows.indicators(projects),
                    List.of(),
                    Map.of());
            return new ReadReport(new Source(fileName, SourceFormat.JSON, List.copyOf(blocks), List.of()), draft);
        }

        private int paragraph(String text) {
            blocks.add(Paragraph.plain(blocks.size(), text));
            return blocks.size() - 1;
        }

        private Map<String, List<String>> cover() throws Unreadable {
            var cover = new LinkedHashMap<String, List<String>>();
            for (var line : file.list("cover", "key", "label", "values")) {
                line.required("label");
                if (cover.put(line.required("key"), line.texts("values")) != null) {
                    throw line.refused("key", "写了两次，请检查文件。");
                }
            }
            return cover;
        }

        private DraftFigures stated() throws Unreadable {
            var stated = file.object("stated", "executionRate", "score", "grade");
            return new DraftFigures(
                    null,
                    null,
                    null,
                    stated.decimal("executionRate"),
                    stated.decimal("score"),
                    stated.text("grade"),
                    Map.of());
        }

        private List<DraftSection> sections() throws Unreadable {
            var sections = new ArrayList<DraftSection>();
            var level = 0;
            for (var section : file.list("sections", "key", "level", "heading", "body", "block")) {
                var its = section.requiredInteger("level");
                if (its < 1 || its > 6 || its > level + 1) {
                    throw section.refused("level", "应在 1 到 6 之间，且最多比上一节深一级。");
                }
                level = its;
                var heading = section.required("heading");
                var body = section.required("body");
                var places = new ArrayList<>(List.of(paragraph(heading)));
                if (!body.isEmpty()) {
                    places.add(paragraph(body));
                }
                sections.add(new DraftSection(
                        "s" + (sections.size() + 1),
                        section.text("key"),
                        "",
                        its,
                        heading,
                        body,
                        section.choice("block", SectionBlock.class),
                        places));
            }
            return sections;
        }
    }
}
