package cn.ziping.account;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.platform.sql.Database;
import cn.ziping.support.Api;
import cn.ziping.support.Person;
import cn.ziping.support.ServerTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The contract's operations about the viewer, unchanged, under every role, by session and by token. */
@ServerTest
class ViewerContractTest {
    private static final Path CONTRACT = Path.of("src/test/resources/contract/viewer.graphql");

    @Autowired
    Database database;

    @Autowired
    Api api;

    private People people;
    private String operations;

    @BeforeEach
    void read() throws IOException {
        people = new People(database, api);
        people.forgetAttempts();
        operations = Files.readString(CONTRACT);
    }

    @ParameterizedTest
    @CsvSource({
        "CLERK,990000001,'','READ_REPORTS,WRITE_REPORTS,MANAGE_OWN_ACCOUNT'",
        "HEAD,990000001,'','READ_REPORTS,WRITE_REPORTS,SUBMIT_REPORTS,MANAGE_OWN_ACCOUNT'",
        "REVIEWER,'',990000,'READ_REPORTS,REVIEW_REPORTS,DEFINE_PEER_GROUPS,MANAGE_OWN_ACCOUNT'",
        "ANALYST,'','','READ_REPORTS,DEFINE_PEER_GROUPS,MANAGE_OWN_ACCOUNT'",
        "ADMINISTRATOR,'','','READ_REPORTS,DEFINE_PEER_GROUPS,MANAGE_ACCOUNTS,READ_AUDIT,MANAGE_OWN_ACCOUNT'"
    })
    void everyRole(String role, String department, String region, String permissions) {
        var made = people.with(role, department, region);
        var person = people.signedIn(made);
        var viewer = run(person, "Viewer", Map.of()).at("/viewer");
        assertThat(viewer.at("/name").asString()).isEqualTo("试验" + made.login());
        assertThat(viewer.at("/roles").toString()).isEqualTo("[\"" + role + "\"]");
        assertThat(viewer.at("/permissions").valueStream().map(JsonNode::asString))
                .containsExactlyInAnyOrder(permissions.split(","));
        assertThat(viewer.at("/department/code").asString("")).isEqualTo(department);
        assertThat(viewer.at("/department").isNull()).isEqualTo(department.isEmpty());

        var created = run(person, "CreateAccessToken", Map.of("label", "笔记本", "expiresInDays", 30))
                .at("/createAccessToken");
        assertThat(created.at("/errors").size()).isZero();
        assertThat(OffsetDateTime.parse(created.at("/accessToken/expiresAt").asString()))
                .isAfter(OffsetDateTime.now().plusDays(29));
        var holder = Person.withToken(api.base(), created.at("/token").asString());
        assertThat(run(holder, "Viewer", Map.of()).at("/viewer")).isEqualTo(viewer);

        var id = created.at("/accessToken/id").asString();
        var revoked = run(holder, "RevokeAccessToken", Map.of("id", id)).at("/revokeAccessToken");
        assertThat(revoked.at("/errors").size()).isZero();
        assertThat(revoked.at("/accessToken/id").asString()).isEqualTo(id);
        assertThat(revoked.at("/accessToken/revokedAt").isNull()).isFalse();
        assertThat(answer(holder, "Viewer", Map.of())
                        .at("/errors/0/extensions/code")
                        .asString())
                .isEqualTo("UNAUTHENTICATED");
    }

    @Test
    void nobodyIsToldToSignIn() {
        for (var operation : new String[] {"Viewer", "CreateAccessToken", "RevokeAccessToken"}) {
            var answer = answer(people.stranger(), operation, Map.of("id", "x"));
            assertThat(answer.at("/errors/0/extensions/code").asString()).isEqualTo("UNAUTHENTICATED");
            assertThat(answer.at("/errors/0/message").asString()).isEqualTo("请先登录；如已登录，登录可能已经结束。");
            assertThat(answer.has("data")).isFalse();
        }
    }

    private JsonNode run(Person person, String operation, Map<String, ?> input) {
        var answer = answer(person, operation, input);
        assertThat(answer.has("errors")).as("%s", answer).isFalse();
        return answer.at("/data");
    }

    private JsonNode answer(Person person, String operation, Map<String, ?> input) {
        var json = JsonMapper.shared();
        var body = Map.of("query", operations, "operationName", operation, "variables", Map.of("input", input));
        return json.readTree(person.post("/graphql", "application/json", json.writeValueAsString(body))
                .body());
    }
}
