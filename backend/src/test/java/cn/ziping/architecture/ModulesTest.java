package cn.ziping.architecture;

import cn.ziping.Ziping;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** Each package below cn.ziping is a module: it shows its own types, hides its sub-packages, and closes no cycle. */
class ModulesTest {

    @Test
    void modulesUseOnlyWhatOthersShow() {
        ApplicationModules.of(Ziping.class).verify();
    }
}
