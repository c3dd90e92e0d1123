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
            checkNumbers(input.getQuery());
            return parse.apply(input);
        } catch (LimitExceeded refused) {
            return new PreparsedDocumentEntry(refused);
        }
    }

    /** The parser turns digits into a number, in the square of their count: a second for as many as a document holds. */
    private static void checkNumbers(String document) {
        var digits = 0;
        for (var place = 0; place < document.length(); place++) {
            var sign = document.charAt(place);
            digits = sign >= '0' && sign <= '9' ? digits + 1 : 0;
            if (digits > Limits.DIGITS) {
                throw LimitExceeded.tooLong();
            }
        }
    }
}
