package cn.ziping.writing;

import cn.ziping.support.ServerTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** A test that writes: on a server of its own, which those that only read never see. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ServerTest
@Import(Desks.class)
@TestPropertySource(properties = "ziping.test=writing")
public @interface WritingTest {}
