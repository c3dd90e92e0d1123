package cn.ziping.comparison;

import cn.ziping.support.ServerTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.annotation.Import;

/** A test of comparisons: all of them share one server, on which each opens the ledger before and closes it behind itself. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ServerTest
@Import({Ledger.class, HandWorked.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@interface LedgerTest {}
