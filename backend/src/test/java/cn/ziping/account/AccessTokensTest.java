package cn.ziping.account;

import static cn.ziping.account.People.codes;
import static cn.ziping.account.People.input;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.ziping.account.People.Made;
import cn.ziping.department.Sight;
import cn.ziping.platform.sql.Database;
import cn.ziping.support.Api;
import cn.ziping.support.Person;
import cn.ziping.support.ServerTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;

@ServerTest
@ExtendWith(OutputCaptureExtension.class)
class AccessTokensTest {
    private static final String CREATE = """
            mutation($input: CreateAccessTokenInput!) {
              createAccessToken(input: $input) {
                token accessToken { id label readOnly createdAt expiresAt lastUsedAt revokedAt }
                errors { code path message } } }""";
    private static final String REVOKE = """
            mutation($input: RevokeAccessTokenInput!) {
              revokeAccessToken(input: $input) { accessToken { id revokedAt } errors { code path message } } }""";

    @Autowired
    Database database;

    @Autowired
    Api api;

    @Autowired
    OwnAccount own;

    private People people;
    private Made made;
    private Person person;

    @BeforeEach
    void someoneSignedIn() {
        people = new People(database, api);
        people.forgetAttempts();
        made = people.clerk();
        person = people.signedIn(made);
    }

    @Test
    void aTokenOpensAndOnlyItsHashIsKept(CapturedOutput output) {
        var created = create(person, "笔记本", 30, false);
        var token = created.at("/token").asString();
        assertThat(token).matches("ziping_[\\w-]{43}");
        assertThat(created.at("/accessToken/label").asString()).isEqualTo("笔记本");
        assertThat(created.at("/accessToken/lastUsedAt").isNull()).isTrue();
        assertThat(Duration.between(
                        OffsetDateTime.parse(
                                created.at("/accessToken/createdAt").asString()),
                        OffsetDateTime.parse(
                                created.at("/accessToken/expiresAt").asString())))
                .isBetween(
                        Duration.ofDays(30).minusSeconds(5), Duration.ofDays(30).plusSeconds(5));
        assertThat(people.ask(byte[].class, "select token_hash from access_token where account_id = $1", made.id()))
                .containsExactly(Secret.hash(token));
        assertThat(knock(token)).isEqualTo(200);
        assertThat(people.count("from access_token t where t::text like '%' || $1 || '%'", token.substring(7)))
                .isZero();
        assertThat(people.count("from audit_entry e where e::text like '%' || $1 || '%'", token.substring(7)))
                .isZero();
        assertThat(output.getAll()).doesNotContain(token.substring(7));
        assertThat(people.trail(made)).containsExactly("SIGNED_IN", "ACCESS_TOKEN_CREATED");
    }

    @Test
    void labelAndDaysHaveLimits() {
        var before = people.everything();
        for (var label : List.of("", "   ", "x".repeat(101), "a\nb", "a\u0000b")) {
            assertThat(codes(create(person, label, 30, false))).as(label).containsExactly("INVALID label");
        }
        for (var days : List.of(0, -1, 367, Integer.MAX_VALUE, Integer.MIN_VALUE)) {
            assertThat(codes(create(person, "x", days, false))).as("%d", days).containsExactly("INVALID expiresInDays");
        }
        assertThat(people.everything()).isEqualTo(before);
        assertThat(codes(create(person, "用".repeat(100), 366, false))).isEmpty();
        assertThat(codes(create(person, " 一天 ", 1, false))).isEmpty();
        assertThat(people.count("from access_token where account_id = $1 and label = '一天'", made.id()))
                .isEqualTo(1);
    }

    @Test
    void aReadingTokenReadsAndChangesNothing() {
        var token = create(person, "只读", 1, true).at("/token").asString();
        var reading = Person.withToken(api.base(), token);
        assertThat(reading.data("{ viewer { permissions } }")
                        .at("/viewer/permissions")
                        .toString())
                .isEqualTo("[\"READ_REPORTS\"]");
        var before = people.everything();
        assertThat(reading.answer(CREATE, input(Map.of("label", "更多", "expiresInDays", 1)))
                        .at("/errors/0/extensions/code")
                        .asString())
                .isEqualTo("FORBIDDEN");
        assertThat(people.everything())
                .filteredOn(row -> !before.contains(row))
                .as("the refusal is noted and nothing else happened")
                .hasSize(1);
        assertThat(people.trail(made)).endsWith("REFUSED");
    }

    @Test
    void lastUseIsNotedToTheMinute() {
        var token = create(person, "x", 1, false).at("/token").asString();
        knock(token);
        var first = lastUse();
        assertThat(first).isNotEmpty();
        knock(token);
        assertThat(lastUse()).isEqualTo(first);
        people.change(
                "update access_token set last_used_at = now() - interval '61 seconds' where account_id = $1",
                made.id());
        knock(token);
        assertThat(people.count(
                        "from access_token where account_id = $1 and last_used_at > now() - interval '30 seconds'",
                        made.id()))
                .isEqualTo(1);
    }

    @Test
    void anExpiredTokenOpensNothing() {
        var token = create(person, "x", 1, false).at("/token").asString();
        people.change("update access_token set expires_at = now() where account_id = $1", made.id());
        assertThat(knock(token)).isEqualTo(401);
        assertThat(person.data("{ viewer { accessTokens { id } } }")
                        .at("/viewer/accessTokens")
                        .size())
                .isZero();
    }

    @Test
    void revokingEndsItAtOnceAndAgainChangesNothing() {
        var created = create(person, "x", 1, false);
        var id = created.at("/accessToken/id").asString();
        var first = person.data(REVOKE, input(Map.of("id", id))).at("/revokeAccessToken");
        assertThat(codes(first)).isEmpty();
        assertThat(first.at("/accessToken/revokedAt").isNull()).isFalse();
        assertThat(knock(created.at("/token").asString())).isEqualTo(401);
        var before = people.everything();
        assertThat(person.data(REVOKE, input(Map.of("id", id))).at("/revokeAccessToken"))
                .isEqualTo(first);
        assertThat(people.everything()).isEqualTo(before);
        assertThat(people.trail(made)).containsExactly("SIGNED_IN", "ACCESS_TOKEN_CREATED", "ACCESS_TOKEN_REVOKED");
    }

    @Test
    void nobodyRevokesATokenOfSomebodyElse() {
        var owner = people.signedIn(people.clerk());
        var created = create(owner, "x", 1, false);
        var before = people.everything();
        for (var id : List.of(
                created.at("/accessToken/id").asString(), UUID.randomUUID().toString())) {
            var payload = person.data(REVOKE, input(Map.of("id", id))).at("/revokeAccessToken");
            assertThat(codes(payload)).containsExactly("NOT_FOUND id");
            assertThat(payload.at("/accessToken").isNull()).isTrue();
        }
        assertThat(people.everything()).isEqualTo(before);
        assertThat(knock(created.at("/token").asString())).isEqualTo(200);
    }

    @Test
    void aTokenMadeByATokenLivesNoLonger() {
        var token = create(person, "母", 10, false).at("/token").asString();
        var holder = Person.withToken(api.base(), token);
        assertThat(codes(create(holder, "子", 11, false))).containsExactly("INVALID expiresInDays");
        var child = create(holder, "子", 9, false);
        assertThat(codes(child)).isEmpty();
        assertThat(knock(child.at("/token").asString())).isEqualTo(200);
    }

    @Test
    void fiftyAreTheMost() {
        people.change("""
                insert into access_token (id, token_hash, account_id, label, read_only, expires_at)
                select gen_random_uuid(), sha256(convert_to($1::text || n, 'UTF8')), $1, 'x', false, now() + interval '1 day'
                from generate_series(1, 49) n""", made.id());
        assertThat(codes(create(person, "第五十个", 1, false))).isEmpty();
        assertThat(codes(create(person, "多一个", 1, false))).containsExactly("NOT_NOW label");
        // Those that are no longer in force make room.
        people.change("update access_token set revoked_at = now() where account_id = $1 and label = '第五十个'", made.id());
        assertThat(codes(create(person, "又一个", 1, false))).isEmpty();
    }

    @Test
    void tokensAreListedNewestFirst() {
        create(person, "甲", 1, false);
        create(person, "乙", 1, true);
        assertThat(person.data("{ viewer { accessTokens { label readOnly } } }")
                        .at("/viewer/accessTokens")
                        .toString())
                .isEqualTo("[{\"label\":\"乙\",\"readOnly\":true},{\"label\":\"甲\",\"readOnly\":false}]");
    }

    @Test
    void aTokenThatDoesNotHoldIsNotMadeUpForByACookie() {
        var request = person.request("/graphql")
                .header("Authorization", "Bearer ziping_nosuch")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"query\":\"{viewer{name}}\"}"));
        var answer = person.send(request);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
    }

    @Test
    void whoIsShutOutMeanwhileMakesNoToken() {
        var viewer = new Viewer(
                made.id(),
                made.login(),
                "x",
                Set.of(),
                Set.of(),
                Sight.NOTHING,
                new Credential(Credential.Kind.SESSION, UUID.randomUUID(), false, Instant.MAX),
                "");
        people.change("update account set disabled_at = now() where id = $1", made.id());
        assertThatThrownBy(() -> own.createAccessToken(viewer, "x", 1, false).block())
                .hasMessageContaining("已停用");
        assertThat(people.count("from access_token where account_id = $1", made.id()))
                .isZero();
    }

    private static JsonNode create(Person person, String label, int days, boolean readOnly) {
        return person.data(CREATE, input(Map.of("label", label, "expiresInDays", days, "readOnly", readOnly)))
                .at("/createAccessToken");
    }

    private int knock(String token) {
        return People.knock(Person.withToken(api.base(), token));
    }

    private String lastUse() {
        return people.ask(String.class, "select last_used_at::text from access_token where account_id = $1", made.id())
                .get(0);
    }
}
