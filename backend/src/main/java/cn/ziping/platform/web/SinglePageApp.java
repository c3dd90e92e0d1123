package cn.ziping.platform.web;

import static org.springframework.web.reactive.function.server.RequestPredicates.accept;
import static org.springframework.web.reactive.function.server.RequestPredicates.methods;
import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.config.ResourceHandlerRegistry;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

/** Serves the page: its files, and for every path without a file extension the page itself, which does the routing. */
@Configuration(proxyBeanMethods = false)
class SinglePageApp implements WebFluxConfigurer {
    private static final ClassPathResource PAGE = new ClassPathResource("static/index.html");

    @Bean
    RouterFunction<ServerResponse> page() {
        return route(
                methods(HttpMethod.GET, HttpMethod.HEAD)
                        .and(accept(MediaType.TEXT_HTML))
                        .and(request -> Places.isPlace(request.path())),
                request -> ServerResponse.ok()
                        .contentType(MediaType.TEXT_HTML)
                        // Names of all other files change with their content; only this one must be asked for anew.
                        .cacheControl(CacheControl.noCache())
                        .bodyValue(PAGE));
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/static/assets/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
        registry.addResourceHandler("/**").addResourceLocations("classpath:/static/");
    }
}
