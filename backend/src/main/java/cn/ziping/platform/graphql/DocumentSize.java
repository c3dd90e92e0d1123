package cn.ziping.platform.graphql;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How much a selection asks for with its fragments put in their places. A fragment is measured once however often it is
 * named: a document of thirty lines could otherwise stand for a billion fields.
 */
record DocumentSize(long depth, long topFields, long fields, long aliases, long directives) {
    private static final DocumentSize NOTHING = new DocumentSize(0, 0, 0, 0, 0);

    /** Enough to be refused; sums beyond it say no more and would end beyond what a number holds. */
    private static final long PLENTY = 1_000_000_000;

    /** @throws LimitExceeded when anything in the document is beyond the limits, or runs in a circle */
    static void check(Document document) {
        var measure = new Measure(document);
        for (var operation : document.getDefinitionsOfType(OperationDefinition.class)) {
            var size = measure.of(operation.getSelectionSet());
            size.check(operation.getDirectives().size());
            var changes = operation.getOperation() == OperationDefinition.Operation.MUTATION;
            most(changes ? "一次请求里的修改" : "一次请求最上层的字段", changes ? Limits.CHANGES : Limits.ROOT_FIELDS, size.topFields);
        }
        // Also those that no operation names: what checks the document's meaning looks at each.
        for (var fragment : document.getDefinitionsOfType(FragmentDefinition.class)) {
            measure.of(fragment.getName()).check(fragment.getDirectives().size());
        }
    }

    private void check(int furtherDirectives) {
        most("字段的层数", Limits.DEPTH, depth);
        most("请求里的别名", Limits.ALIASES, aliases);
        most("请求里的指令", Limits.DIRECTIVES, directives + furtherDirectives);
        most("请求里的字段", Limits.FIELDS, fields);
    }

    private static void most(String what, int limit, long size) {
        if (size > limit) {
            throw LimitExceeded.most(what, limit);
        }
    }

    private DocumentSize beside(DocumentSize other) {
        return new DocumentSize(
                Math.max(depth, other.depth),
                Math.min(PLENTY, topFields + other.topFields),
                Math.min(PLENTY, fields + other.fields),
                Math.min(PLENTY, aliases + other.aliases),
                Math.min(PLENTY, directives + other.directives));
    }

    private DocumentSize below(Field field) {
        return new DocumentSize(depth + 1, 1, fields + 1, aliases + (field.getAlias() == null ? 0 : 1), directives);
    }

    private DocumentSize with(int furtherDirectives) {
        return new DocumentSize(depth, topFields, fields, aliases, directives + furtherDirectives);
    }

    private static final class Measure {
        private final Map<String, FragmentDefinition> fragments = new HashMap<>();
        private final Map<String, DocumentSize> measured = new HashMap<>();
        private final Set<String> underWay = new HashSet<>();

        Measure(Document document) {
            document.getDefinitionsOfType(FragmentDefinition.class)
                    .forEach(fragment -> fragments.put(fragment.getName(), fragment));
        }

        DocumentSize of(@Nullable SelectionSet selections) {
            var size = NOTHING;
            if (selections != null) {
                for (var selection : selections.getSelections()) {
                    size = size.beside(of(selection));
                }
            }
            return size;
        }

        private DocumentSize of(Selection<?> selection) {
            if (selection instanceof Field field) {
                return of(field.getSelectionSet())
                        .below(field)
                        .with(field.getDirectives().size());
            }
            if (selection instanceof InlineFragment inline) {
                return of(inline.getSelectionSet()).with(inline.getDirectives().size());
            }
            var spread = (FragmentSpread) selection;
            return of(spread.getName()).with(spread.getDirectives().size());
        }

        DocumentSize of(String name) {
            var known = measured.get(name);
            var fragment = fragments.get(name);
            if (known != null || fragment == null) {
                return known != null ? known : NOTHING;
            }
            if (!underWay.add(name)) {
                throw LimitExceeded.circle();
            }
            var size = of(fragment.getSelectionSet());
            measured.put(name, size);
            return size;
        }
    }
}
