package cn.ziping.platform.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

class DemonstrationCheckTest {

    @Test
    void isOneAsItComes() {
        assertThat(isDemonstration(Map.of())).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "ziping.samples,false",
        "ziping.database.url,postgresql://db/ziping",
        "ziping.behind-proxy,true",
        "server.address,0.0.0.0",
        "server.address,::",
        "server.address,''",
        "server.address,192.0.2.1",
        "server.address,no.such.host.invalid"
    })
    void isNoneWhereOthersCouldCome(String setting, String value) {
        assertThat(isDemonstration(Map.of(setting, value))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "server.address,127.0.0.1",
        "server.address,127.1.2.3",
        "server.address,::1",
        "server.address,localhost",
        "ziping.samples,true",
        "ziping.samples,auto",
        "ziping.behind-proxy,false",
        "ziping.database.url,' '"
    })
    void isOneWhereOnlyThisMachineComes(String setting, String value) {
        assertThat(isDemonstration(Map.of(setting, value))).isTrue();
    }

    /** Nobody says so by hand. */
    @Test
    void isDecidedHereAlone() {
        assertThat(isDemonstration(Map.of("ziping.demo", "true", "ziping.samples", "false")))
                .isFalse();
    }

    private static boolean isDemonstration(Map<String, Object> settings) {
        var context = new GenericApplicationContext();
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", settings));
        new DemonstrationCheck().initialize(context);
        return context.getEnvironment().getRequiredProperty("ziping.demo", Boolean.class);
    }
}
