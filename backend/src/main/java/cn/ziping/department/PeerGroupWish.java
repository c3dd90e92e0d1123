package cn.ziping.department;

import static cn.ziping.platform.graphql.UserError.Code.INVALID;
import static cn.ziping.platform.graphql.UserError.Code.NOT_FOUND;

import cn.ziping.platform.graphql.UserError;
import cn.ziping.platform.graphql.UserError.ConflictError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which departments somebody wants to put into which peer group.
 *
 * @param from the group that all of them are in as they were read; null for none
 * @param to the group that they go into, without blanks around it; null for none
 */
record PeerGroupWish(
        List<String> codes, @Nullable String from, @Nullable String to) {
    static final int MOST = 2_000;
    static final int LONGEST_NAME = 50;
    private static final int LONGEST_CODE = 32;

    PeerGroupWish(List<String> codes, @Nullable String from, @Nullable String to) {
        this.codes = List.copyOf(codes);
        this.from = from;
        this.to = to == null ? null : to.strip();
    }

    /** A department as it is now. */
    record Found(
            UUID id, String code, String name, @Nullable String group) {}

    /** What is wrong with it whatever departments there are. */
    List<UserError> faults() {
        var faults = new ArrayList<UserError>();
        if (codes.isEmpty() || codes.size() > MOST) {
            faults.add(UserError.of(
                    INVALID, "一次调整 1 到 %,d 个部门，收到的是 %,d 个。".formatted(MOST, codes.size()), "departmentCodes"));
        }
        if (to != null && (to.isEmpty() || to.codePointCount(0, to.length()) > LONGEST_NAME)) {
            faults.add(UserError.of(INVALID, "同类组名称要有 1 到 %d 个字。".formatted(LONGEST_NAME), "to"));
        } else if (to != null && !to.codePoints().allMatch(PeerGroupWish::isOfOneLine)) {
            faults.add(UserError.of(INVALID, "同类组名称只能写一行，请去掉换行和不可见的控制字符。", "to"));
        }
        return faults;
    }

    /** Those that can be codes at all: a longer one, or one with what no text of the database holds, is nobody's. */
    String[] possibleCodes() {
        return codes.stream()
                .filter(code -> code.length() <= LONGEST_CODE && code.indexOf('\0') < 0)
                .distinct()
                .toArray(String[]::new);
    }

    /** What is wrong with it, each at the place of its code. */
    List<UserError> errors(Map<String, Found> found) {
        var errors = new ArrayList<UserError>();
        for (var i = 0; i < codes.size(); i++) {
            var department = found.get(codes.get(i));
            var path = List.of("departmentCodes", Integer.toString(i));
            if (department == null) {
                errors.add(new UserError.InputError(NOT_FOUND, "没有这个部门，或者您不能划分它的同类组。请从列表中选择。", path));
            } else if (!Objects.equals(department.group(), from)) {
                errors.add(new ConflictError(told(department), path, null, null, null));
            }
        }
        return errors;
    }

    private static String told(Found department) {
        return department.group() == null
                ? "“%s”现在不属于任何同类组，没有改动。请刷新后再决定。".formatted(department.name())
                : "“%s”现在属于同类组“%s”，没有改动。请刷新后再决定。".formatted(department.name(), department.group());
    }

    private static boolean isOfOneLine(int sign) {
        return switch (Character.getType(sign)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                false;
            default -> sign != 0xFFFE && sign != 0xFFFF;
        };
    }
}
