package cn.ziping.platform.graphql;

import java.util.UUID;

/** Ids as they come in from outside. */
public final class Ids {
    private Ids() {}

    /** @throws RequestError INVALID_ID when the text is not an id that this server could have given out */
    public static UUID parse(String id) {
        try {
            var parsed = UUID.fromString(id);
            // UUID.fromString also takes short groups; only the full form was ever given out.
            if (parsed.toString().equalsIgnoreCase(id)) {
                return parsed;
            }
        } catch (IllegalArgumentException notAnId) {
            // falls through to the one refusal
        }
        throw new RequestError(ErrorCode.INVALID_ID, "编号的格式不对，请从列表或链接重新打开。");
    }
}
