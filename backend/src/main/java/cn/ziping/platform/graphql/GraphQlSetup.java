package cn.ziping.platform.graphql;

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
    @Bean
    RuntimeWiringConfigurer scalars() {
        return wiring ->
                wiring.scalar(DecimalScalar.TYPE).scalar(DateScalar.TYPE).scalar(ExtendedScalars.DateTime);
    }

    @Bean
    GraphQlSourceBuilderCustomizer parsedDocumentsAreKept() {
        var documents = new ParsedDocuments();
        return builder -> builder.configureGraphQl(graphQl -> graphQl.preparsedDocumentProvider(documents));
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
