package cn.ziping.account;

import static cn.ziping.account.People.input;

import cn.ziping.support.Person;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** An administrator at work. */
record Administrator(Person person) {
    private static final String ANSWER =
            "account { id version login name disabledAt hasPassword holdings { role department { code } region { code } } } "
                    + "errors { code path message ... on ConflictError { at by } }";

    /** What a mutation that goes through answers. */
    JsonNode change(String mutation, Map<String, ?> values) {
        return person.data(document(mutation), input(values)).at("/" + mutation);
    }

    /** The whole answer. */
    JsonNode answer(String mutation, Map<String, ?> values) {
        return person.answer(document(mutation), input(values));
    }

    static Map<String, Object> holding(String role, @Nullable String department, @Nullable String region) {
        var holding = new HashMap<String, Object>(Map.of("role", role));
        holding.put("departmentCode", department);
        holding.put("regionCode", region);
        return holding;
    }

    private static String document(String mutation) {
        var type = Character.toUpperCase(mutation.charAt(0)) + mutation.substring(1) + "Input";
        var password = mutation.equals("createAccount") || mutation.equals("resetPassword") ? "password " : "";
        return "mutation($input: %s!) { %s(input: $input) { %s%s } }".formatted(type, mutation, password, ANSWER);
    }
}
