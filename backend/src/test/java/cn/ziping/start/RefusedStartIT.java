package cn.ziping.start;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Settings that cannot work end in one sentence. */
class RefusedStartIT {
    @TempDir
    Path home;

    @Test
    void aDataFolderThatIsAFile() throws Exception {
        var file = Files.createFile(home.resolve("file"));
        Refusal.expect(home, Map.of("ZIPING_DATA", file.toString()), "数据目录 " + file + " 不是可以写入的目录");
    }

    @ParameterizedTest
    @CsvSource({"ZIPING_PORT, 99999", "ZIPING_PORT, http", "ZIPING_ADDRESS, 203.0.113.1"})
    void aSettingThatMakesNoSense(String name, String value) throws Exception {
        Refusal.expect(home, Map.of(name, value), name + "=" + value);
    }

    @ParameterizedTest
    @CsvSource({"mysql://localhost/ziping", "localhost:5432", "postgresql://localhost"})
    void aUrlOfNoDatabase(String url) throws Exception {
        Refusal.expect(home, Map.of("ZIPING_DATABASE_URL", url), "ZIPING_DATABASE_URL 写法不对");
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
