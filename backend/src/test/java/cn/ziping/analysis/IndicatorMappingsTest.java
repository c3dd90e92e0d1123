package cn.ziping.analysis;

import static cn.ziping.account.People.codes;
import static cn.ziping.account.People.input;
import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.account.People;
import cn.ziping.account.People.Made;
import cn.ziping.platform.sql.Database;
import cn.ziping.support.Api;
import cn.ziping.support.Person;
import cn.ziping.support.ServerTest;
import cn.ziping.support.StatementCounter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Names of indicators that people take for one. */
@ServerTest
class IndicatorMappingsTest {
    private static final String PAYLOAD =
            "{ mapping { id version name names } indicatorMappings { name names } errors { code path message } }";
    private static final String SAVE =
            "mutation ($input: SaveIndicatorMappingInput!) { saveIndicatorMapping(input: $input) " + PAYLOAD + " }";
    private static final String REMOVE =
            "mutation ($input: RemoveIndicatorMappingInput!) { removeIndicatorMapping(input: $input) " + PAYLOAD + " }";

    @Autowired
    Database database;

    @Autowired
    Api api;

    @Autowired
    IndicatorMappings mappings;

    @Autowired
    StatementCounter counter;

    private People people;
    private Made made;
    private Person person;

    @BeforeEach
    void someoneSignedIn() {
        people = new People(database, api);
        people.forgetAttempts();
        made = people.with("ANALYST", null, null);
        person = people.signedIn(made);
    }

    @Test
    void aMappingIsKeptChangedAndForgotten() {
        var kept = save(Map.of("name", " 满意度 ", "names", List.of("群众满意度", " 公众满意度 ")));
        assertThat(codes(kept)).isEmpty();
        var mapping = kept.get("mapping");
        assertThat(mapping.at("/name").asString()).isEqualTo("满意度");
        assertThat(mapping.at("/names").toString()).isEqualTo("[\"群众满意度\",\"公众满意度\"]");
        var id = mapping.at("/id").asString();
        assertThat(mappings.names(made.id(), UUID.fromString(id)).block()).containsExactly("群众满意度", "公众满意度");
        assertThat(mappings.names(UUID.randomUUID(), UUID.fromString(id)).block())
                .isNull();

        var changed = change(id, 1, "满意", List.of("群众满意度"));
        assertThat(codes(changed)).isEmpty();
        assertThat(changed.at("/mapping/version").asInt()).isEqualTo(2);
        assertThat(list()).containsExactly("满意 [\"群众满意度\"]");

        var same = change(id, 2, "满意", List.of("群众满意度"));
        assertThat(same.at("/mapping/version").asInt()).isEqualTo(2);

        var gone = remove(id, 2);
        assertThat(codes(gone)).isEmpty();
        assertThat(gone.at("/mapping").isNull()).isTrue();
        assertThat(gone.at("/indicatorMappings")).isEmpty();
        assertThat(list()).isEmpty();
    }

    @Test
    void namesHaveLimits() {
        refused(List.of("INVALID names"), () -> save(Map.of("name", "x", "names", List.of())));
        refused(List.of("INVALID names"), () -> save(Map.of("name", "x", "names", names(101))));
        refused(List.of("INVALID names"), () -> save(Map.of("name", "x", "names", names(10_000))));
        refused(
                List.of("INVALID names.0", "INVALID names.2", "INVALID names.3"),
                () -> save(Map.of("name", "x", "names", List.of(" ", "好", "率".repeat(201), "a\nb"))));
        refused(List.of("INVALID names.2"), () -> save(Map.of("name", "x", "names", List.of("甲", "乙", " 甲"))));
        refused(List.of("INVALID name"), () -> save(Map.of("name", "a\nb", "names", List.of("甲"))));
        assertThat(codes(save(Map.of("name", "x", "names", names(100))))).isEmpty();
        assertThat(codes(save(Map.of("name", "y", "names", List.of("率".repeat(200))))))
                .isEmpty();
    }

    @Test
    void noTwoAreCalledTheSame() {
        save(Map.of("name", "甲", "names", List.of("a")));
        var other = save(Map.of("name", "乙", "names", List.of("b")));
        refused(List.of("TAKEN name"), () -> save(Map.of("name", "甲", "names", List.of("c"))));
        refused(List.of("TAKEN name"), () -> change(other.at("/mapping/id").asString(), 1, "甲", List.of("b")));
    }

    @Test
    void twoWindowsOfOneMapping() {
        var id = save(Map.of("name", "甲", "names", List.of("a")))
                .at("/mapping/id")
                .asString();
        change(id, 1, "甲", List.of("a", "first"));
        var before = everything();
        var late = change(id, 1, "甲", List.of("a", "second"));
        assertThat(codes(late)).containsExactly("CONFLICT expectedVersion");
        assertThat(late.at("/mapping/names").toString()).isEqualTo("[\"a\",\"first\"]");
        assertThat(late.at("/mapping/version").asInt()).isEqualTo(2);
        assertThat(codes(remove(id, 1))).containsExactly("CONFLICT expectedVersion");
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void whatIsSomebodyElsesIsNotThere() {
        var theirs = UUID.randomUUID();
        people.change(
                "insert into indicator_mapping (id, account_id, name, names) values ($1, $2, '甲', '{a}')",
                theirs,
                people.nobody().id());
        for (var id : List.of(theirs, UUID.randomUUID())) {
            refused(List.of("NOT_FOUND id"), () -> change(id.toString(), 1, "乙", List.of("b")));
            refused(List.of("NOT_FOUND id"), () -> remove(id.toString(), 1));
        }
        assertThat(list()).isEmpty();
    }

    @Test
    void twoHundredAreTheMost() {
        people.change("""
                insert into indicator_mapping (id, account_id, name, names)
                select gen_random_uuid(), $1, '对应' || n, '{a}' from generate_series(1, 199) n""", made.id());
        assertThat(codes(save(Map.of("name", "第二百", "names", List.of("a"))))).isEmpty();
        refused(List.of("NOT_NOW name"), () -> save(Map.of("name", "多一个", "names", List.of("a"))));
        assertThat(list()).hasSize(200);
    }

    @Test
    void oneStatementForTheList() {
        save(Map.of("name", "甲", "names", List.of("a")));
        assertThat(counter.during(() -> person.data("{ indicatorMappings { id names } }")))
                .hasSize(1);
    }

    private void refused(List<String> errors, Supplier<JsonNode> change) {
        var before = everything();
        var payload = change.get();
        assertThat(codes(payload)).isEqualTo(errors);
        assertThat(payload.at("/errors/0/message").asString()).endsWith("。");
        assertThat(payload.at("/mapping").isNull()).isTrue();
        assertThat(everything()).isEqualTo(before);
    }

    private List<String> everything() {
        return people.ask(
                String.class, "select coalesce(string_agg(m::text, ',' order by id), '') from indicator_mapping m");
    }

    private List<String> list() {
        return person.data("{ indicatorMappings { name names } }")
                .at("/indicatorMappings")
                .valueStream()
                .map(mapping -> mapping.at("/name").asString() + " " + mapping.get("names"))
                .toList();
    }

    private static List<String> names(int many) {
        return IntStream.range(0, many).mapToObj(n -> "指标" + n).toList();
    }

    private JsonNode save(Map<String, ?> mapping) {
        return person.data(SAVE, input(mapping)).at("/saveIndicatorMapping");
    }

    private JsonNode change(String id, int expected, String name, List<String> names) {
        return save(Map.of("id", id, "expectedVersion", expected, "name", name, "names", names));
    }

    private JsonNode remove(String id, int expected) {
        return person.data(REMOVE, input(Map.of("id", id, "expectedVersion", expected)))
                .at("/removeIndicatorMapping");
    }
}
