package cn.ziping.analysis;

import cn.ziping.account.Viewer;
import cn.ziping.platform.graphql.UserError;
import cn.ziping.platform.graphql.UserError.Code;
import cn.ziping.platform.graphql.UserError.ConflictError;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whether something can be kept, changed or forgotten: plain rules over what is there.
 *
 * @param noun what a person calls it
 */
record Keeping(String noun) {

    /**
     * What is asked to be kept.
     *
     * @param id of what is changed; null for something new
     * @param expectedVersion as it was read
     * @param content beside the name
     */
    record Wanted<C>(@Nullable UUID id, @Nullable Integer expectedVersion, String name, C content) {}

    /** What an account has of a kind, and whether the name that is asked for is another one's already. */
    record There(int count, boolean nameTaken) {}

    /** What keeps it from being kept as something new. */
    Optional<UserError> againstNew(There there) {
        if (there.nameTaken()) {
            return Optional.of(taken());
        }
        return there.count() < Kept.MOST
                ? Optional.empty()
                : error(Code.NOT_NOW, "最多保存 %d 个%s，请先删去不用的。".formatted(Kept.MOST, noun), "name");
    }

    /** What keeps it from being changed; {@code current} is null when there is no such thing of this account. */
    Optional<UserError> againstChange(Viewer viewer, @Nullable Kept current, Integer expected, There there) {
        return againstRemoval(viewer, current, expected)
                .or(() -> there.nameTaken() ? Optional.of(taken()) : Optional.empty());
    }

    Optional<UserError> againstRemoval(Viewer viewer, @Nullable Kept current, Integer expected) {
        if (current == null) {
            return error(Code.NOT_FOUND, "没有这个%s，请刷新后再看。".formatted(noun), "id");
        }
        // Nobody else changes it: it was its owner, at another window.
        return current.version() == expected
                ? Optional.empty()
                : Optional.of(new ConflictError(
                        "这个%s已在别的窗口修改，没有覆盖。请看过新内容再决定。".formatted(noun), current.savedAt(), viewer.name()));
    }

    private UserError taken() {
        return UserError.of(Code.TAKEN, "已有同名的%s，请换一个名称，或修改原来那个。".formatted(noun), "name");
    }

    /** What an answer shows beside the errors: the row as it is now where somebody else was faster. */
    static <T> @Nullable T beside(List<UserError> errors, @Nullable T current) {
        return errors.stream().anyMatch(ConflictError.class::isInstance) ? current : null;
    }

    private static Optional<UserError> error(Code code, String sentence, String field) {
        return Optional.of(UserError.of(code, sentence, field));
    }
}
