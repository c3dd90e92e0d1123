package cn.ziping.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Settings that cannot work end in one sentence. */
class RefusedStartIT {
    @TempDir
    Path home;

    @Test
    void aDataFolderThatIsAFile() throws Exception {
        var file = Files.createFile(home.resolve("file"));
        Refusal.expect(home, Map.of("ZIPING_DATA", file.toString()), "数据目录 " + file + " 不是可以写入的目录");
    }

    @Test
    void aPortThatIsNone() throws Exception {
        Refusal.expect(home, Map.of("ZIPING_PORT", "99999"), "ZIPING_PORT=99999");
    }

    @Test
    void madeUpDataOfNoSize() throws Exception {
        Refusal.expect(home, Map.of("ZIPING_MADE_UP", "many"), "ZIPING_MADE_UP=many 不认识，应是 部门数x年数，如 40x5");
    }

    @Test
    void aUrlOfNoDatabase() throws Exception {
        Refusal.expect(home, Map.of("ZIPING_DATABASE_URL", "mysql://localhost/ziping"), "ZIPING_DATABASE_URL 写法不对");
    }

    @Test
    void halfASignInService() throws Exception {
        var settings = Map.of("ZIPING_OIDC_ISSUER", "https://id.example.com", "ZIPING_OIDC_CLIENT_SECRET", "hush");
        Refusal.expect(home, settings, "缺少 ZIPING_OIDC_CLIENT_ID：");
    }

    @Test
    void aBrokenTemplateIsSaidBeforeAnythingIsMade() throws Exception {
        var file = Files.writeString(home.resolve("mine.yaml"), "code: my-place\nversion: 1\n");
        Refusal.expect(home, Map.of("ZIPING_TEMPLATES", home.toString()), "模板文件 " + file + " 第 1 行第 1 列：缺少 name。");
        assertThat(home.resolve("ziping-data")).doesNotExist();
    }

    @Test
    void aDatabaseThatDoesNotAnswer() throws Exception {
        var url = "postgresql://localhost:" + ServerProcess.freePort() + "/ziping";
        Refusal.expect(home, Map.of("ZIPING_DATABASE_URL", url + "?password=secret"), "连接不上数据库 " + url + "：");
    }

    @Test
    void aDatabaseThatIsTooOld() throws Exception {
        try (var old = new OldPostgres("14.9")) {
            Refusal.expect(home, Map.of("ZIPING_DATABASE_URL", old.url()), "数据库是 PostgreSQL 14.9");
        }
    }
}
