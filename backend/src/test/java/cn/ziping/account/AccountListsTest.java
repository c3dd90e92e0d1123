package cn.ziping.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.ziping.account.People.Made;
import cn.ziping.platform.graphql.Cursor;
import cn.ziping.platform.sql.Database;
import cn.ziping.support.Api;
import cn.ziping.support.Person;
import cn.ziping.support.ServerTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** People and the trail, page by page. */
@ServerTest
class AccountListsTest {
    private static final String PEOPLE = """
            query($filter: AccountFilter, $first: Int! = 50, $after: String) {
              accounts(filter: $filter, first: $first, after: $after) {
                totalCount nodes { login } edges { cursor } pageInfo { hasNextPage hasPreviousPage endCursor } } }""";
    private static final String TRAIL = """
            query($filter: AuditFilter, $first: Int! = 50, $after: String) {
              auditEntries(filter: $filter, first: $first, after: $after) {
                nodes { id event detail account { login } subject { login } }
                pageInfo { hasNextPage hasPreviousPage endCursor } } }""";

    @Autowired
    Database database;

    @Autowired
    Api api;

    private People people;
    private Made chief;
    private Person administrator;
    private List<Made> five;
    private String mark;

    @BeforeEach
    void fiveWithOneMark() {
        people = new People(database, api);
        people.forgetAttempts();
        chief = people.administrator();
        administrator = people.signedIn(chief);
        mark = "标" + UUID.randomUUID().toString().substring(24) + "Ab%_";
        five = IntStream.range(0, 5).mapToObj(i -> people.nobody()).toList();
        five.forEach(one -> people.change("update account set name = $2 where id = $1", one.id(), mark));
    }

    @Test
    void pagesAreWalkedWithoutGapOrDouble() {
        var found = new ArrayList<String>();
        String after = null;
        for (var page = 1; page <= 3; page++) {
            var answer = accounts(Map.of("text", mark), 2, after);
            assertThat(answer.at("/totalCount").asInt()).isEqualTo(5);
            assertThat(answer.at("/pageInfo/hasNextPage").asBoolean()).isEqualTo(page < 3);
            assertThat(answer.at("/pageInfo/hasPreviousPage").asBoolean()).isEqualTo(page > 1);
            found.addAll(logins(answer));
            after = answer.at("/pageInfo/endCursor").asString();
        }
        assertThat(found)
                .containsExactlyElementsOf(
                        five.stream().map(Made::login).sorted().toList());
    }

    @Test
    void theFilterRestricts() {
        var one = five.get(0);
        assertThat(logins(accounts(Map.of("text", one.login().toUpperCase(Locale.ROOT)), 50, null)))
                .containsExactly(one.login());
        assertThat(logins(accounts(Map.of("text", mark.toLowerCase(Locale.ROOT)), 50, null)))
                .hasSize(5);
        assertThat(logins(accounts(Map.of("text", mark.replace("_", "x")), 50, null)))
                .as("no wildcards")
                .isEmpty();
        people.change("update account set disabled_at = now() where id = $1", one.id());
        assertThat(logins(accounts(Map.of("text", mark, "disabled", true), 50, null)))
                .containsExactly(one.login());
        assertThat(logins(accounts(Map.of("text", mark, "disabled", false), 50, null)))
                .hasSize(4);
        people.change("insert into account_role (account_id, role) values ($1, 'ANALYST')", one.id());
        people.change(
                "insert into account_role (account_id, role, region_code) values ($1, 'ANALYST', '990000')", one.id());
        assertThat(logins(accounts(Map.of("text", mark, "role", "ANALYST"), 50, null)))
                .as("once, however often the role is held")
                .containsExactly(one.login());
        assertThat(logins(accounts(Map.of("text", mark, "role", "ADMINISTRATOR"), 50, null)))
                .isEmpty();
    }

    @Test
    void aPersonIsFoundById() {
        var account =
                administrator.data("query($id: ID!) { account(id: $id) { login version } }", Map.of("id", chief.id()));
        assertThat(account.at("/account/login").asString()).isEqualTo(chief.login());
        assertThat(administrator
                        .data("query($id: ID!) { account(id: $id) { login } }", Map.of("id", UUID.randomUUID()))
                        .at("/account")
                        .isNull())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "没有", "AAAA", "JzsgZHJvcCB0YWJsZQ"})
    void aCursorOfAnotherListIsRefused(String cursor) {
        var code = "/errors/0/extensions/code";
        assertThat(administrator.answer(TRAIL, Map.of("after", cursor)).at(code).asString())
                .isEqualTo("INVALID_CURSOR");
        var two = Cursor.of("a", "b");
        assertThat(administrator.answer(PEOPLE, Map.of("after", two)).at(code).asString())
                .isEqualTo("INVALID_CURSOR");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 101})
    void aPageHasASize(int first) {
        for (var query : List.of(PEOPLE, TRAIL)) {
            assertThat(administrator
                            .answer(query, Map.of("first", first))
                            .at("/errors/0/extensions/code")
                            .asString())
                    .isEqualTo("INVALID_PAGE_SIZE");
        }
    }

    @Test
    void textHasALength() {
        assertThat(administrator
                        .answer(PEOPLE, Map.of("filter", Map.of("text", "x".repeat(101))))
                        .at("/errors/0/extensions/code")
                        .asString())
                .isEqualTo("INVALID_ARGUMENT");
    }

    @Test
    void theTrailIsWalkedNewestFirstThroughEntriesOfOneMoment() {
        var one = five.get(0);
        people.change("""
                insert into audit_entry (id, at, event, account_id, detail)
                select gen_random_uuid(), '2026-01-01', 'SIGNED_IN', $1, n::text from generate_series(1, 7) n""", one.id());
        var found = new ArrayList<String>();
        String after = null;
        for (var page = 1; page <= 3; page++) {
            var answer = trail(Map.of("login", one.login().toUpperCase(Locale.ROOT)), 3, after);
            assertThat(answer.at("/pageInfo/hasNextPage").asBoolean()).isEqualTo(page < 3);
            answer.at("/nodes")
                    .valueStream()
                    .forEach(node -> found.add(node.at("/id").asString()));
            after = answer.at("/pageInfo/endCursor").asString();
        }
        assertThat(found)
                .containsExactlyElementsOf(people.ask(
                        String.class,
                        "select id::text from audit_entry where account_id = $1 order by id desc",
                        one.id()));
    }

    @Test
    void theTrailIsFilteredByEventAndPerson() {
        var one = five.get(0);
        people.signedIn(one).signOut();
        people.stranger().signIn(one.login(), "wrong-wrong");
        administrator.data(
                "mutation($input: DisableAccountInput!) { disableAccount(input: $input) { errors { code } } }",
                People.input(Map.of("id", one.id(), "expectedVersion", 1)));
        var all = trail(Map.of("login", one.login()), 50, null);
        assertThat(all.at("/nodes").valueStream().map(node -> node.at("/event").asString()))
                .containsExactly("ACCOUNT_DISABLED", "SIGN_IN_REFUSED", "SIGNED_OUT", "SIGNED_IN");
        assertThat(all.at("/nodes/0/account/login").asString()).isEqualTo(chief.login());
        assertThat(all.at("/nodes/0/subject/login").asString()).isEqualTo(one.login());
        assertThat(trail(Map.of("login", one.login(), "events", List.of("SIGNED_IN", "SIGNED_OUT")), 50, null)
                        .at("/nodes")
                        .size())
                .isEqualTo(2);
        assertThat(trail(Map.of("login", "nobody-at-all"), 50, null)
                        .at("/nodes")
                        .size())
                .isZero();
    }

    @Test
    void theTrailIsOnlyEverAddedTo() {
        for (var sql :
                List.of("delete from audit_entry", "update audit_entry set detail = 'x'", "truncate audit_entry")) {
            assertThatThrownBy(() -> people.change(sql)).hasMessageContaining("only ever added to");
        }
    }

    @Test
    void onlyAdministratorsRead() {
        var clerk = people.signedIn(people.clerk());
        for (var query : List.of(PEOPLE, TRAIL)) {
            assertThat(clerk.answer(query).at("/errors/0/extensions/code").asString())
                    .isEqualTo("FORBIDDEN");
        }
    }

    private JsonNode accounts(Map<String, ?> filter, int first, @Nullable String after) {
        return page(PEOPLE, filter, first, after).at("/accounts");
    }

    private JsonNode trail(Map<String, ?> filter, int first, @Nullable String after) {
        return page(TRAIL, filter, first, after).at("/auditEntries");
    }

    private JsonNode page(String query, Map<String, ?> filter, int first, @Nullable String after) {
        var variables = new HashMap<String, Object>(Map.of("filter", filter, "first", first));
        if (after != null) {
            variables.put("after", after);
        }
        return administrator.data(query, variables);
    }

    private static List<String> logins(JsonNode page) {
        return page.at("/nodes")
                .valueStream()
                .map(node -> node.at("/login").asString())
                .toList();
    }
}
