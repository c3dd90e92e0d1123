package cn.ziping.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.ziping.platform.start.StartRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseServerTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://db.example:5433/ziping",
                "postgres://db.example:5433/ziping",
                "jdbc:postgresql://db.example:5433/ziping",
                "r2dbc:postgresql://db.example:5433/ziping",
                " postgresql://db.example:5433/ziping ",
            })
    void isUnderstoodAsPeopleWriteIt(String url) {
        assertThat(DatabaseServer.at(url, "clerk", "secret"))
                .isEqualTo(new DatabaseServer("postgresql://db.example:5433/ziping", "clerk", "secret"));
    }

    @Test
    void keepsParametersAndKnowsTheUsualPort() {
        assertThat(DatabaseServer.at("postgresql://[::1]/ziping?sslmode=require", "", "")
                        .url())
                .isEqualTo("postgresql://[::1]:5432/ziping?sslmode=require");
    }

    @Test
    void takesUserAndPasswordOutOfTheUrl() {
        assertThat(DatabaseServer.at("postgresql://clerk:a%3Ab%40c@db/ziping", "", ""))
                .isEqualTo(new DatabaseServer("postgresql://db:5432/ziping", "clerk", "a:b@c"));
    }

    @Test
    void prefersUserAndPasswordBesideTheUrl() {
        assertThat(DatabaseServer.at("postgresql://clerk:old@db/ziping", "reviewer", "new"))
                .isEqualTo(new DatabaseServer("postgresql://db:5432/ziping", "reviewer", "new"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mysql://db/ziping",
                "db:5432",
                "postgresql://db",
                "postgresql://db/",
                "postgresql:///ziping",
                "a b"
            })
    void refusesWhatIsNone(String url) {
        assertThatThrownBy(() -> DatabaseServer.at(url, "", ""))
                .isInstanceOf(StartRefused.class)
                .hasMessageStartingWith("ZIPING_DATABASE_URL 写法不对");
    }
}
