package cn.ziping.access;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.support.ServerTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.reactive.function.server.support.RouterFunctionMapping;
import org.springframework.web.reactive.handler.AbstractUrlHandlerMapping;
import org.springframework.web.reactive.result.method.RequestMappingInfoHandlerMapping;

@ServerTest
class RouteMatrixTest {
    @Autowired
    ApplicationContext context;

    @Test
    void show() {
        context.getBeansOfType(HandlerMapping.class).forEach((name, mapping) -> {
            System.out.println("MAPPING " + name + " " + mapping.getClass());
            if (mapping instanceof RequestMappingInfoHandlerMapping one) one.getHandlerMethods().forEach((info, method) -> System.out.println("ROUTE " + info + " -> " + method));
            if (mapping instanceof AbstractUrlHandlerMapping one) one.getHandlerMap().forEach((info, method) -> System.out.println("ROUTE " + info + " -> " + method));
            if (mapping instanceof RouterFunctionMapping one) System.out.println("ROUTE " + one.getRouterFunction());
        });
        assertThat(Map.of()).isEmpty();
    }
}
