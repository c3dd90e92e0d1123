package cn.ziping.platform.graphql;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.analysis.FieldComplexityEnvironment;
import graphql.analysis.MaxQueryComplexityInstrumentation;
import graphql.execution.instrumentation.Instrumentation;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import graphql.scalars.ExtendedScalars;
import graphql.schema.GraphQLTypeUtil;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.module.SimpleModule;

@Configuration(proxyBeanMethods = false)
class GraphQlSetup {
    /** Parsed documents are kept up to so many characters: a client that builds them by hand must not fill the memory. */
    private static final int CHARACTERS_KEPT = 1_000_000;

    /** Values that one request may ask for at the most, reckoned before anything is read. */
    private static final int MOST_VALUES = 100_000;

    /** How long a list without arguments is reckoned to be. */
    private static final int USUAL_LENGTH = 20;

    @Bean
    RuntimeWiringConfigurer scalars() {
        return wiring ->
                wiring.scalar(DecimalScalar.TYPE).scalar(ExtendedScalars.Date).scalar(ExtendedScalars.DateTime);
    }

    @Bean
    GraphQlSourceBuilderCustomizer parsedDocumentsAreKept() {
        AsyncCache<String, PreparsedDocumentEntry> parsed = Caffeine.newBuilder()
                .maximumWeight(CHARACTERS_KEPT)
                .weigher((String document, PreparsedDocumentEntry entry) -> document.length())
                .buildAsync();
        PreparsedDocumentProvider provider =
                (input, parse) -> parsed.get(input.getQuery(), document -> parse.apply(input));
        return builder -> builder.configureGraphQl(graphQl -> graphQl.preparsedDocumentProvider(provider));
    }

    /** Lists within lists multiply: a document of a few lines could ask for more than the memory holds. */
    @Bean
    Instrumentation limitOfValues() {
        return new MaxQueryComplexityInstrumentation(MOST_VALUES, (field, below) -> 1 + below * length(field));
    }

    private static int length(FieldComplexityEnvironment field) {
        if (field.getArguments().get("first") instanceof Integer first) {
            return Math.max(1, Math.min(first, Page.LARGEST));
        }
        if (field.getArguments().get("years") instanceof List<?> years) {
            return Math.max(1, years.size());
        }
        var isPagePart = Set.of("edges", "nodes").contains(field.getField().getName());
        var isList = GraphQLTypeUtil.isList(
                GraphQLTypeUtil.unwrapNonNull(field.getFieldDefinition().getType()));
        return isList && !isPagePart ? USUAL_LENGTH : 1;
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
