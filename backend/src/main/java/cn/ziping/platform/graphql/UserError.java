package cn.ziping.platform.graphql;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something in a mutation's input that its sender can mend; it is answered beside the result, and nothing was changed. */
public sealed interface UserError {
    Code code();

    /** One Chinese sentence: what is wrong and what to do. */
    String message();

    /** Where in the input it is: names of fields and positions from 0. */
    List<String> path();

    enum Code {
        INVALID,
        NOT_FOUND,
        TAKEN,
        CONFLICT,
        NOT_NOW
    }

    record InputError(Code code, String message, List<String> path) implements UserError {}

    /**
     * Somebody else has changed it since.
     *
     * @param place what was changed, as the history calls it; null where there is but one thing
     */
    record ConflictError(
            String message,
            List<String> path,
            @Nullable String place,
            @Nullable OffsetDateTime at,
            @Nullable String by) implements UserError {
        public ConflictError(String message, @Nullable OffsetDateTime at, @Nullable String by) {
            this(message, List.of("expectedVersion"), null, at, by);
        }

        @Override
        public Code code() {
            return Code.CONFLICT;
        }
    }

    static UserError of(Code code, String message, String... path) {
        return new InputError(code, message, List.of(path));
    }
}
