package cn.ziping.importing.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a person found in a document, worked out by hand, as a text file:
 *
 * <pre>
 * # a remark
 * year: 2023                          identity: department, year, kind, title, date
 * == headings                         level | number | heading, in order
 * 1 | 一、 | 部门概况
 * ? 3 | （1） | 数量指标                  a leading ? : right either way, so not counted; level ? : any
 * == figures                          field: value
 * == budget | staff | projects | indicators
 * name | score | grade                the first line names the columns that are judged
 * 道路工程 | 95 | 优
 * == text                             sentences that must be in the bodies
 * == residue                          words that are no text of the report; with ? before they may stay
 * </pre>
 *
 * A cell {@code ?} is not judged, {@code -} or an empty one must stay empty, {@code a ~ b} is right as either, and
 * words that end in … need only begin so. A group may come several times (one table each): each is matched by itself.
 * A group that is not there is not judged; one without rows says that there must be none.
 */
record Facts(
        Map<String, String> identity,
        List<Heading> headings,
        Map<String, String> figures,
        List<Group> groups,
        List<String> text,
        List<String> residue) {

    /** @param level 0 for any */
    record Heading(boolean isOptional, int level, String number, String heading) {}

    record Row(boolean isOptional, Map<String, String> cells) {}

    record Group(String name, List<Row> rows) {}

    static Facts of(Path file) {
        try {
            return of(Files.readAllLines(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Facts of(List<String> lines) {
        var facts = new Facts(
                new LinkedHashMap<>(),
                new ArrayList<>(),
                new LinkedHashMap<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>());
        var part = "";
        List<String> columns = List.of();
        for (var line : lines) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (line.startsWith("== ")) {
                part = line.substring(3).strip();
                columns = List.of();
                if (List.of("budget", "staff", "projects", "indicators").contains(part)) {
                    facts.groups.add(new Group(part, new ArrayList<>()));
                }
                continue;
            }
            switch (part) {
                case "" -> put(facts.identity, line);
                case "figures" -> put(facts.figures, line);
                case "headings" -> facts.headings.add(heading(line));
                case "text" -> facts.text.add(line.strip());
                case "residue" -> facts.residue.add(line.strip());
                default -> {
                    if (columns.isEmpty()) {
                        columns = cells(line);
                    } else {
                        facts.groups.get(facts.groups.size() - 1).rows().add(row(columns, line));
                    }
                }
            }
        }
        return facts;
    }

    private static void put(Map<String, String> values, String line) {
        var colon = line.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException(line);
        }
        values.put(line.substring(0, colon).strip(), line.substring(colon + 1).strip());
    }

    private static Heading heading(String line) {
        var isOptional = line.startsWith("? ");
        var cells = cells(isOptional ? line.substring(2) : line);
        var level = cells.get(0).equals("?") ? 0 : Integer.parseInt(cells.get(0));
        return new Heading(isOptional, level, cells.get(1), cells.get(2));
    }

    private static Row row(List<String> columns, String line) {
        var isOptional = line.startsWith("?? ");
        var cells = cells(isOptional ? line.substring(3) : line);
        if (cells.size() != columns.size()) {
            throw new IllegalArgumentException(cells.size() + " cells for " + columns + ": " + line);
        }
        Map<String, String> row = new LinkedHashMap<>();
        for (var i = 0; i < columns.size(); i++) {
            row.put(columns.get(i), cells.get(i));
        }
        return new Row(isOptional, row);
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        for (var cell : line.split("\\|", -1)) {
            cells.add(cell.strip());
        }
        return cells;
    }
}
