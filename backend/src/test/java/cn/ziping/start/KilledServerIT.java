package cn.ziping.start;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.support.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** {@code kill -9} and a start on the same folder: who was in is in, and what had ended stays ended. */
@ExtendWith(AttackedServer.class)
class KilledServerIT {
    private static final String WHO = "{ viewer { account { login } } }";

    @Test
    void sessionsAndTokensHold(Attacked attacked) throws Exception {
        var clerk = attacked.signedIn("clerk");
        var token = token(clerk);
        var ended = Person.withToken(attacked.base(), token(clerk));
        clerk.data("mutation { revokeAccessToken(input: { id: \"%s\" }) { errors { message } } }"
                .formatted(clerk.data("{ viewer { accessTokens { id } } }")
                        .at("/viewer/accessTokens/0/id")
                        .asString()));
        var gone = attacked.signedIn("head");
        var session = gone.cookie("ziping-session").orElseThrow();
        assertThat(gone.signOut().statusCode()).isEqualTo(204);

        attacked.killAndStart();

        assertThat(login(clerk)).isEqualTo("clerk");
        assertThat(login(Person.withToken(attacked.base(), token))).isEqualTo("clerk");
        assertThat(login(attacked.administrator())).isEqualTo("admin");
        assertThat(ended.get("/reports/x/print.pdf", "*/*").statusCode()).isEqualTo(401);
        gone.plant("ziping-session", session);
        assertThat(gone.get("/reports/x/print.pdf", "*/*").statusCode()).isEqualTo(401);
        assertThat(attacked.server().output()).doesNotContain("password=");
    }

    private static String token(Person person) {
        return person.data("mutation { createAccessToken(input: { label: \"kill\", expiresInDays: 1 }) { token } }")
                .at("/createAccessToken/token")
                .asString();
    }

    private static String login(Person person) {
        return person.data(WHO).at("/viewer/account/login").asString();
    }
}
