package cn.ziping.platform.graphql;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ExecutionInput;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Documents parsed and checked, kept by their text; both away from the event loops, whose other clients would wait. */
final class ParsedDocuments implements PreparsedDocumentProvider {
    private final AsyncCache<String, PreparsedDocumentEntry> kept = Caffeine.newBuilder()
            .maximumWeight(Limits.CHARACTERS_KEPT)
            .weigher((String document, PreparsedDocumentEntry entry) -> document.length())
            .buildAsync();

    @Override
    public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(
            ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> parse) {
        if (input.getQuery().length() > Limits.LONGEST_KEPT) {
            return CompletableFuture.supplyAsync(() -> parsed(input, parse));
        }
        return kept.get(input.getQuery(), document -> parsed(input, parse));
    }

    private static PreparsedDocumentEntry parsed(
            ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> parse) {
        try {
            if (LongNumbers.isOneIn(input.getQuery())) {
                throw LimitExceeded.tooLong();
            }
            return parse.apply(input);
        } catch (LimitExceeded refused) {
            return new PreparsedDocumentEntry(refused);
        }
    }
}
