package cn.ziping.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/**
 * A test against the whole server: real HTTP, real embedded PostgreSQL on a fresh folder, the five samples and the
 * {@link MadeUpRegion}. All such tests share one server and therefore only read.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        // Whatever the environment of whoever runs this names, no database but the test's own is touched.
        properties = {
            "ziping.database.url=",
            "ziping.samples=auto",
            "ziping.made-up=none",
            // Statements are counted: nothing else is to send any.
            "ziping.count-findings=false",
            "ziping.data=target/test-data/${random.uuid}"
        })
@Import({Api.class, StatementCounter.class, MadeUpRegion.class, Plans.class, Eyes.class})
public @interface ServerTest {}
