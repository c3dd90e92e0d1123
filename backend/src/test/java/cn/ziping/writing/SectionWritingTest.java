package cn.ziping.writing;

import static cn.ziping.writing.Desks.input;
import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.account.People;
import cn.ziping.writing.Desks.Desk;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The outline of a report and the words in it. */
@WritingTest
class SectionWritingTest {
    private static final String CHANGED =
            " { section { id version body } report { version sections { id version number level heading } } errors { code message path } }";

    @Autowired
    Desks desks;

    private Desk desk;
    private String report;

    @BeforeEach
    void begin() {
        desk = desks.desk();
        report = desk.draft("jiangxi-department-2020");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "𠮷㐂 rare",
                "🙂👨‍👩‍👧‍👦",
                "<script>alert(1)</script><img src=x onerror=alert(1)>",
                "{{executed}} {{no.such}} {{",
                "a\tb\n\n| a | b |\n|---|---|\n| 1 | 2 |",
                "=HYPERLINK(\"x\")",
                "\\{{ ' \" ; drop table section; --"
            })
    void wordsAreKeptAsTheyAre(String body) {
        var section = first();
        var changed = change("updateSection", section, Map.of("body", body));
        assertThat(People.codes(changed)).isEmpty();
        assertThat(changed.at("/section/body").asString()).isEqualTo(body);
    }

    @Test
    void aHundredThousandCharactersAreKeptAndOneMoreIsRefused() {
        var section = first();
        var rare = "𠮷".repeat(100_000);
        var kept = change("updateSection", section, Map.of("body", rare));
        assertThat(People.codes(kept)).isEmpty();
        assertThat(kept.at("/section/body").asString()).isEqualTo(rare);

        var refused = change("updateSection", kept.at("/section"), Map.of("body", rare + "多"));
        assertThat(People.codes(refused)).containsExactly("INVALID body");
        assertThat(refused.at("/errors/0/message").asString())
                .contains("100,000")
                .contains("100,001");
        assertThat(refused.at("/report/version")).isEqualTo(kept.at("/report/version"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "\u001b[31m", "\ud800x", "x\udc00", "\uffff"})
    void charactersThatNothingHoldsAreNamed(String fault) {
        var variables = input(Map.of("id", first().at("/id").asString(), "expectedVersion", 1, "body", "前" + fault));
        // Escaped, for half a character has no bytes of its own.
        var body = JsonMapper.shared()
                .writer()
                .with(JsonWriteFeature.ESCAPE_NON_ASCII)
                .writeValueAsString(Map.of("query", mutation("updateSection"), "variables", variables));
        var answer = JsonMapper.shared()
                .readTree(
                        desk.clerk().post("/graphql", "application/json", body).body());
        assertThat(People.codes(answer.at("/data/updateSection"))).containsExactly("INVALID body");
        assertThat(first().at("/version").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"- ", ">", "*a_ "})
    void whatIsNestedWithoutEndIsRefusedAndHarmsNobody(String sign) {
        var answer = change("updateSection", first(), Map.of("body", sign.repeat(20_000) + "a"));
        if (sign.startsWith("*")) {
            assertThat(People.codes(answer))
                    .as("signs that never close are only signs")
                    .isEmpty();
        } else {
            assertThat(People.codes(answer)).containsExactly("INVALID body");
        }
        var states = desk.clerk()
                .data(
                        "query ($id: ID!) { report(id: $id) { sections { state liveFigures { text } } } }",
                        Map.of("id", report));
        assertThat(states.at("/report/sections").size()).isPositive();
        assertThat(desk.clerk().bytes("/reports/" + report + "/print.pdf").statusCode())
                .isEqualTo(200);
    }

    @Test
    void anIdOfAnotherDepartmentsSectionIsNotTaken() {
        var other = desks.desk();
        var theirs = other.clerk()
                .data(
                        "query ($id: ID!) { report(id: $id) { sections { id } } }",
                        Map.of("id", other.draft("jiangxi-department-2020")))
                .at("/report/sections/0/id")
                .asString();
        var given = Map.of("reportId", report, "id", theirs, "level", 1, "heading", "冒名");
        var refused = desk.clerk().data(addition(), input(given)).at("/addSection");
        assertThat(People.codes(refused)).hasSize(1).first().asString().startsWith("INVALID");
        assertThat(refused.at("/report/version").asInt()).isEqualTo(1);
    }

    @Test
    void aSectionIsAddedBelowWhatBelongsToTheOneBefore() {
        var sections = sections();
        var chapter = sections.get(0);
        var below = (int) sections.stream()
                .skip(1)
                .takeWhile(section -> section.at("/level").asInt() > 1)
                .count();
        var added = add(chapter.at("/id").asString(), 1, "新的一章");
        assertThat(People.codes(added)).isEmpty();
        var now = sections();
        assertThat(now.get(below + 1).at("/heading").asString()).isEqualTo("新的一章");
        assertThat(now.get(below + 1).at("/number").asString()).isEqualTo("二、");
        assertThat(now).hasSize(sections.size() + 1);
    }

    @Test
    void aTreeStaysATree() {
        var sections = sections();
        assertThat(People.codes(add(null, 2, "太深"))).containsExactly("INVALID level");
        assertThat(People.codes(add(null, 7, "更深"))).containsExactly("INVALID level");
        assertThat(People.codes(add("01234567-89ab-7cde-8f01-23456789abcd", 1, "无处可加")))
                .contains("INVALID after");
        var parent = sections.get(0);
        var child = sections.get(1);
        assertThat(child.at("/level").asInt()).isEqualTo(2);
        assertThat(People.codes(change(
                        "moveSection", parent, Map.of("after", child.at("/id").asString()))))
                .containsExactly("INVALID after");
        assertThat(sections()).isEqualTo(sections);
    }

    @Test
    void aSectionMovesWithAllBelowIt() {
        var sections = sections();
        var chapters = sections.stream()
                .filter(section -> section.at("/level").asInt() == 1)
                .toList();
        var last = chapters.get(chapters.size() - 1);
        var first = chapters.get(0);
        var nothing = new HashMap<String, @Nullable Object>();
        nothing.put("after", null);
        var moved = change("moveSection", last, nothing);
        assertThat(People.codes(moved)).isEmpty();
        var now = sections();
        assertThat(now.get(0).at("/id")).isEqualTo(last.at("/id"));
        assertThat(now.stream()
                        .filter(section -> section.at("/id").equals(first.at("/id")))
                        .findFirst()
                        .orElseThrow()
                        .at("/number")
                        .asString())
                .isEqualTo("二、");
        assertThat(now).hasSameSizeAs(sections);
    }

    @Test
    void requiredSectionsStayAndOwnOnesGo() {
        var required = change("removeSection", first(), Map.of());
        assertThat(People.codes(required)).containsExactly("INVALID id");
        var own = add(null, 1, "多余的一章").at("/section");
        var gone = change("removeSection", own, Map.of());
        assertThat(People.codes(gone)).isEmpty();
        assertThat(gone.at("/section").isNull()).isTrue();
        assertThat(People.codes(change("removeSection", own, Map.of()))).containsExactly("NOT_FOUND id");
    }

    @Test
    void aSectionSentTwiceIsAddedOnce() {
        var id = "01939393-9393-7393-8393-" + report.substring(24);
        var given = new HashMap<String, @Nullable Object>(
                Map.of("reportId", report, "id", id, "level", 1, "heading", "补充"));
        var once = desk.clerk().data(addition(), input(given)).at("/addSection");
        assertThat(once.at("/section/id").asString()).isEqualTo(id);
        var twice = desk.clerk().data(addition(), input(given)).at("/addSection");
        assertThat(People.codes(twice)).containsExactly("CONFLICT id");
        assertThat(twice.at("/section/id").asString()).isEqualTo(id);
        assertThat(twice.at("/report/version")).isEqualTo(once.at("/report/version"));
    }

    @Test
    void strangersToTheDepartmentFindNoSection() {
        var other = desks.desk();
        var answer = other.clerk()
                .data(
                        mutation("updateSection"),
                        input(Map.of("id", first().at("/id").asString(), "expectedVersion", 1, "body", "闯入")));
        assertThat(People.codes(answer.at("/updateSection"))).containsExactly("NOT_FOUND id");
        var forbidden = desk.reviewer()
                .answer(
                        mutation("updateSection"),
                        input(Map.of("id", first().at("/id").asString(), "expectedVersion", 1, "body", "代写")));
        assertThat(forbidden.at("/errors/0/extensions/code").asString()).isEqualTo("FORBIDDEN");
        assertThat(first().at("/version").asInt()).isEqualTo(1);
    }

    private JsonNode first() {
        return sections().get(0);
    }

    private List<JsonNode> sections() {
        return desk.clerk()
                .data(
                        "query ($id: ID!) { report(id: $id) { sections { id version number level heading } } }",
                        Map.of("id", report))
                .at("/report/sections")
                .valueStream()
                .toList();
    }

    private JsonNode add(@Nullable String after, int level, String heading) {
        var given =
                new HashMap<String, @Nullable Object>(Map.of("reportId", report, "level", level, "heading", heading));
        given.put("after", after);
        return desk.clerk().data(addition(), input(given)).at("/addSection");
    }

    private JsonNode change(String mutation, JsonNode section, Map<String, ? extends @Nullable Object> more) {
        var given = new HashMap<String, @Nullable Object>(more);
        given.put("id", section.at("/id").asString());
        given.put("expectedVersion", section.at("/version").asInt());
        return desk.clerk().data(mutation(mutation), input(given)).at("/" + mutation);
    }

    private static String mutation(String name) {
        var type = Character.toUpperCase(name.charAt(0)) + name.substring(1) + "Input";
        return "mutation ($input: %s!) { %s(input: $input)%s }".formatted(type, name, CHANGED);
    }

    private static String addition() {
        return mutation("addSection");
    }
}
