package cn.ziping.platform.graphql;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/** Opaque places in a list: a few texts, packed so that no client reads anything into them. */
public final class Cursor {
    private static final String SEPARATOR = "\u0000";

    private Cursor() {}

    public static String of(String... parts) {
        var bytes = String.join(SEPARATOR, parts).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** @throws RequestError INVALID_CURSOR when it does not hold exactly {@code count} parts */
    public static List<String> parts(String cursor, int count) {
        try {
            var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor));
            // A new decoder refuses bytes that are no text; String would put signs of its own in their place.
            var text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
            var parts = List.of(text.split(SEPARATOR, -1));
            if (parts.size() == count) {
                return parts;
            }
        } catch (IllegalArgumentException | CharacterCodingException notOurs) {
            // falls through to the one refusal
        }
        throw broken();
    }

    /**
     * The id in one part, in the one form that this server writes.
     *
     * @throws RequestError INVALID_CURSOR when it is none
     */
    public static UUID id(String part) {
        try {
            return Ids.parse(part);
        } catch (RequestError notAnId) {
            throw broken();
        }
    }

    public static RequestError broken() {
        return new RequestError(ErrorCode.INVALID_CURSOR, "翻页位置 after 无效或与当前排序不符，请从第一页重新开始。");
    }
}
