package cn.ziping.platform.graphql;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import graphql.scalars.ExtendedScalars;
import java.util.LinkedHashMap;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.module.SimpleModule;

@Configuration(proxyBeanMethods = false)
class GraphQlSetup {
    /** Documents differ by their text; a client that builds them by hand must not fill the memory. */
    private static final int DOCUMENTS_KEPT = 500;

    @Bean
    RuntimeWiringConfigurer scalars() {
        return wiring -> wiring.scalar(DecimalScalar.TYPE).scalar(ExtendedScalars.Date);
    }

    @Bean
    GraphQlSourceBuilderCustomizer parsedDocumentsAreKept() {
        AsyncCache<String, PreparsedDocumentEntry> parsed =
                Caffeine.newBuilder().maximumSize(DOCUMENTS_KEPT).buildAsync();
        PreparsedDocumentProvider provider =
                (input, parse) -> parsed.get(input.getQuery(), document -> parse.apply(input));
        return builder -> builder.configureGraphQl(graphQl -> graphQl.preparsedDocumentProvider(provider));
    }

    @Bean
    JacksonModule resultsAreWrittenDirectly() {
        return new SimpleModule("graphql-results").addSerializer(linkedHashMap(), new ResultSerializer());
    }

    @SuppressWarnings("unchecked")
    private static Class<LinkedHashMap<?, ?>> linkedHashMap() {
        return (Class<LinkedHashMap<?, ?>>) (Class<?>) LinkedHashMap.class;
    }
}
