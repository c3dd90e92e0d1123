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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Views of the desk that people save. */
@ServerTest
class SavedViewsTest {
    private static final String PAYLOAD = """
            { view { id version name address savedAt } savedViews { name version address }
              errors { code path message ... on ConflictError { at by } } }""";
    private static final String SAVE = "mutation ($input: SaveViewInput!) { saveView(input: $input) " + PAYLOAD + " }";
    private static final String REMOVE =
            "mutation ($input: RemoveViewInput!) { removeView(input: $input) " + PAYLOAD + " }";

    @Autowired
    Database database;

    @Autowired
    Api api;

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
    void aViewIsKeptChangedAndForgotten() {
        var kept = save("  江西各局 ", "/compare?region=360000&q=%E5%B1%80");
        assertThat(codes(kept)).isEmpty();
        assertThat(kept.at("/view/name").asString()).isEqualTo("江西各局");
        assertThat(kept.at("/view/address").asString()).isEqualTo("/compare?region=360000&q=%E5%B1%80");
        assertThat(kept.at("/view/version").asInt()).isEqualTo(1);
        assertThat(kept.at("/view/savedAt").asString()).matches("\\d{4}-\\d\\d-\\d\\dT.*");

        var id = kept.at("/view/id").asString();
        var changed = change(id, 1, "广东各局", "/compare");
        assertThat(codes(changed)).isEmpty();
        assertThat(changed.at("/view/id").asString()).isEqualTo(id);
        assertThat(changed.at("/view/version").asInt()).isEqualTo(2);
        assertThat(views()).containsExactly("广东各局 2 /compare");

        var gone = remove(id, 2);
        assertThat(codes(gone)).isEmpty();
        assertThat(gone.at("/view").isNull()).isTrue();
        assertThat(gone.at("/savedViews")).isEmpty();
        assertThat(views()).isEmpty();
    }

    /** What is sent again after its answer was lost says nothing new. */
    @Test
    void theSameAgainIsNoChange() {
        var id = id(save("甲", "/compare"));
        var again = change(id, 1, "甲", "/compare");
        assertThat(codes(again)).isEmpty();
        assertThat(again.at("/view/version").asInt()).isEqualTo(1);
    }

    @Test
    void viewsAreListedByNameInPinyinOrder() {
        Stream.of("中央", "安徽", "北京", "2023 年").forEach(name -> save(name, "/compare"));
        assertThat(views()).containsExactly("2023 年 1 /compare", "安徽 1 /compare", "北京 1 /compare", "中央 1 /compare");
        assertThat(save("重庆", "/compare").at("/savedViews").findValuesAsString("name"))
                .containsExactly("2023 年", "安徽", "北京", "重庆", "中央");
    }

    @Test
    void aTextThatIsNoneIsRefused() {
        refused("INVALID name", () -> save("a\nb", "/compare"));
        refused("INVALID name", () -> save("名".repeat(101), "/compare"));
        refused("INVALID address", () -> save("甲", "https://evil.example/compare"));
        refused("INVALID address", () -> save("甲", "/compare?q=" + "x".repeat(3_990)));
        assertThat(codes(save("𠮷".repeat(100), "/compare?q=" + "x".repeat(3_989))))
                .isEmpty();
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        assertThat(codes(save("", "/x"))).containsExactly("INVALID name", "INVALID address");
    }

    @Test
    void noTwoAreCalledTheSame() {
        save("甲", "/compare?a=1");
        var other = id(save("乙", "/compare?b=1"));
        refused("TAKEN name", () -> save(" 甲 ", "/compare?c=1"));
        refused("TAKEN name", () -> change(other, 1, "甲", "/compare?b=1"));
        // Somebody else's names are no concern of theirs.
        var neighbour = people.signedIn(people.with("ANALYST", null, null));
        assertThat(codes(save(neighbour, Map.of("name", "甲", "address", "/compare"))))
                .isEmpty();
    }

    /** Two windows: the first change stays, the second is told what is there now. */
    @Test
    void twoWindowsOfOneView() {
        var id = id(save("甲", "/compare"));
        assertThat(codes(change(id, 1, "甲一", "/compare?first"))).isEmpty();
        var late = withoutChange(() -> change(id, 1, "甲二", "/compare?second"));
        assertThat(codes(late)).containsExactly("CONFLICT expectedVersion");
        assertThat(late.at("/view/name").asString()).isEqualTo("甲一");
        assertThat(late.at("/view/version").asInt()).isEqualTo(2);
        assertThat(late.at("/errors/0/at").asString())
                .isEqualTo(late.at("/view/savedAt").asString());
        assertThat(late.at("/errors/0/by").asString()).isEqualTo("试验" + made.login());
        var lateRemoval = withoutChange(() -> remove(id, 1));
        assertThat(codes(lateRemoval)).containsExactly("CONFLICT expectedVersion");
        assertThat(lateRemoval.at("/view/name").asString()).isEqualTo("甲一");
        assertThat(views()).containsExactly("甲一 2 /compare?first");
    }

    /** Eight at the same moment with the same version: one is kept, the others are told. */
    @Test
    void manyWindowsAtOnce() throws InterruptedException, ExecutionException {
        var id = id(save("甲", "/compare"));
        var outcomes = atOnce(8, n -> change(id, 1, "甲" + n, "/compare?n=" + n));
        assertThat(outcomes.stream().filter(List::isEmpty)).hasSize(1);
        assertThat(outcomes.stream().filter(List.of("CONFLICT expectedVersion")::equals))
                .hasSize(7);
        assertThat(people.count("from saved_view where account_id = $1 and version = 2", made.id()))
                .isEqualTo(1);
    }

    @Test
    void aChangeSaysWhatItHasRead() {
        var id = id(save("甲", "/compare"));
        refused("INVALID expectedVersion", () -> save(person, Map.of("id", id, "name", "乙", "address", "/compare")));
    }

    @Test
    void twoHundredAreTheMost() throws InterruptedException, ExecutionException {
        people.change("""
                insert into saved_view (id, account_id, name, address)
                select gen_random_uuid(), $1, '视图' || n, '/compare' from generate_series(1, 199) n""", made.id());
        var outcomes = atOnce(4, n -> save("第" + n, "/compare"));
        assertThat(outcomes.stream().filter(List::isEmpty)).hasSize(1);
        assertThat(outcomes.stream().filter(List.of("NOT_NOW name")::equals)).hasSize(3);
        assertThat(views()).hasSize(200);
        refused("NOT_NOW name", () -> save("多一个", "/compare"));
        var full = id("视图1");
        assertThat(codes(change(full, 1, "改名", "/compare"))).isEmpty();
        assertThat(codes(remove(full, 2))).isEmpty();
        assertThat(codes(save("多一个", "/compare"))).isEmpty();
    }

    @Test
    void whatIsSomebodyElsesIsNotThere() {
        var owner = people.signedIn(people.with("ANALYST", null, null));
        var theirs = id(save(owner, Map.of("name", "甲", "address", "/compare")));
        for (var id : List.of(theirs, UUID.randomUUID().toString())) {
            var changed = refused("NOT_FOUND id", () -> change(id, 1, "乙", "/compare"));
            assertThat(changed.at("/view").isNull()).isTrue();
            refused("NOT_FOUND id", () -> remove(id, 1));
        }
        assertThat(views()).isEmpty();
        assertThat(person.answer(REMOVE, input(Map.of("id", "1", "expectedVersion", 1)))
                        .at("/errors/0/extensions/code")
                        .asString())
                .isEqualTo("INVALID_ID");
    }

    @Test
    void aReadingTokenReadsThemAndChangesNone() {
        save("甲", "/compare");
        var secret = person.data(
                        "mutation { createAccessToken(input: {label: \"读\", expiresInDays: 1, readOnly: true}) { token } }")
                .at("/createAccessToken/token")
                .asString();
        var reading = Person.withToken(api.base(), secret);
        assertThat(reading.data("{ savedViews { name } }")
                        .at("/savedViews/0/name")
                        .asString())
                .isEqualTo("甲");
        assertThat(reading.answer(SAVE, input(Map.of("name", "乙", "address", "/compare")))
                        .at("/errors/0/extensions/code")
                        .asString())
                .isEqualTo("FORBIDDEN");
        assertThat(views()).containsExactly("甲 1 /compare");
    }

    @Test
    void theyGoWithTheirAccount() {
        var owner = people.nobody();
        people.change(
                "insert into saved_view (id, account_id, name, address) values (gen_random_uuid(), $1, '甲', '/compare')",
                owner.id());
        people.change("delete from account where id = $1", owner.id());
        assertThat(people.count("from saved_view where account_id = $1", owner.id()))
                .isZero();
    }

    @Test
    void oneStatementForTheList() {
        save("甲", "/compare");
        save("乙", "/compare");
        assertThat(counter.during(() -> person.data("{ savedViews { id name address } }")))
                .hasSize(1);
    }

    private interface Change {
        JsonNode with(int number);
    }

    /** The errors of each of so many changes sent at the same moment. */
    private static List<List<String>> atOnce(int many, Change change) throws InterruptedException, ExecutionException {
        var threads = Executors.newFixedThreadPool(many);
        try {
            var work = Stream.iterate(0, n -> n + 1)
                    .limit(many)
                    .map(n -> (Callable<List<String>>) () -> codes(change.with(n)))
                    .toList();
            var outcomes = new ArrayList<List<String>>();
            for (var done : threads.invokeAll(work)) {
                outcomes.add(done.get());
            }
            return outcomes;
        } finally {
            threads.shutdownNow();
        }
    }

    private JsonNode refused(String error, Supplier<JsonNode> change) {
        var payload = withoutChange(change);
        assertThat(codes(payload)).containsExactly(error);
        assertThat(payload.at("/errors/0/message").asString()).endsWith("。");
        assertThat(payload.at("/view").isNull()).isTrue();
        return payload;
    }

    private JsonNode withoutChange(Supplier<JsonNode> change) {
        var all = "select coalesce(string_agg(v::text, ',' order by id), '') from saved_view v";
        var before = people.ask(String.class, all);
        var payload = change.get();
        assertThat(people.ask(String.class, all)).isEqualTo(before);
        return payload;
    }

    private List<String> views() {
        return person.data("{ savedViews { name version address } }")
                .at("/savedViews")
                .valueStream()
                .map(view -> "%s %d %s"
                        .formatted(
                                view.at("/name").asString(),
                                view.at("/version").asInt(),
                                view.at("/address").asString()))
                .toList();
    }

    private JsonNode save(String name, String address) {
        return save(person, Map.of("name", name, "address", address));
    }

    private static JsonNode save(Person person, Map<String, ?> view) {
        return person.data(SAVE, input(view)).at("/saveView");
    }

    private JsonNode change(String id, int expected, String name, String address) {
        return save(person, Map.of("id", id, "expectedVersion", expected, "name", name, "address", address));
    }

    private JsonNode remove(String id, int expected) {
        return person.data(REMOVE, input(Map.of("id", id, "expectedVersion", expected)))
                .at("/removeView");
    }

    private static String id(JsonNode payload) {
        return payload.at("/view/id").asString();
    }

    private String id(String name) {
        return Objects.requireNonNull(people.ask(
                                UUID.class,
                                "select id from saved_view where account_id = $1 and name = $2",
                                made.id(),
                                name)
                        .get(0))
                .toString();
    }
}
