package cn.ziping.account;

import cn.ziping.account.AccountChanges.Changed;
import cn.ziping.platform.graphql.ErrorCode;
import cn.ziping.platform.graphql.Ids;
import cn.ziping.platform.graphql.Page;
import cn.ziping.platform.graphql.RequestError;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.ArgumentValue;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** People and the trail, for administrators. */
@Controller
class AccountController {
    private static final int LONGEST_TEXT = 100;

    private final Accounts accounts;
    private final AccountChanges changes;
    private final Trail trail;

    AccountController(Accounts accounts, AccountChanges changes, Trail trail) {
        this.accounts = accounts;
        this.changes = changes;
        this.trail = trail;
    }

    record CreateAccountInput(String login, String name, List<HoldingInput> holdings) {}

    record UpdateAccountInput(
            String id, int expectedVersion, ArgumentValue<String> name, ArgumentValue<List<HoldingInput>> holdings) {}

    /** Disabling, enabling and a new password take the same. */
    record VersionInput(String id, int expectedVersion) {}

    @QueryMapping
    Mono<Page<Account>> accounts(
            @Argument @Nullable AccountFilter filter,
            @Argument int first,
            @Argument @Nullable String after,
            DataFetchingEnvironment environment) {
        if (filter != null && filter.text() != null && filter.text().length() > LONGEST_TEXT) {
            throw new RequestError(ErrorCode.INVALID_ARGUMENT, "查找人员最多 %d 个字。".formatted(LONGEST_TEXT));
        }
        return accounts.page(
                Objects.requireNonNullElse(filter, AccountFilter.ALL),
                Page.size(first),
                after,
                environment.getSelectionSet().contains("totalCount"));
    }

    @QueryMapping
    Mono<Account> account(@Argument String id) {
        return accounts.byId(Ids.parse(id));
    }

    @QueryMapping
    Mono<Page<AuditEntry>> auditEntries(
            @Argument @Nullable AuditFilter filter, @Argument int first, @Argument @Nullable String after) {
        var wanted = Objects.requireNonNullElse(filter, AuditFilter.ALL);
        var login = wanted.login() == null ? null : wanted.login().strip().toLowerCase(Locale.ROOT);
        return trail.page(new AuditFilter(wanted.events(), login), Page.size(first), after);
    }

    @MutationMapping
    Mono<Changed> createAccount(@Argument CreateAccountInput input, @ContextValue Viewer viewer) {
        return changes.create(viewer, input.login(), input.name(), input.holdings());
    }

    @MutationMapping
    Mono<Changed> updateAccount(@Argument UpdateAccountInput input, @ContextValue Viewer viewer) {
        if (isNull(input.name()) || isNull(input.holdings())) {
            throw new RequestError(ErrorCode.INVALID_ARGUMENT, "姓名和角色不能是 null；不改的请不要写。");
        }
        return changes.update(
                viewer,
                Ids.parse(input.id()),
                input.expectedVersion(),
                input.name().value(),
                input.holdings().value());
    }

    /** Said to be nothing, which is not the same as left out. */
    private static boolean isNull(ArgumentValue<?> value) {
        return !value.isOmitted() && value.value() == null;
    }

    @MutationMapping
    Mono<Changed> disableAccount(@Argument VersionInput input, @ContextValue Viewer viewer) {
        return changes.disable(viewer, Ids.parse(input.id()), input.expectedVersion());
    }

    @MutationMapping
    Mono<Changed> enableAccount(@Argument VersionInput input, @ContextValue Viewer viewer) {
        return changes.enable(viewer, Ids.parse(input.id()), input.expectedVersion());
    }

    @MutationMapping
    Mono<Changed> resetPassword(@Argument VersionInput input, @ContextValue Viewer viewer) {
        return changes.resetPassword(viewer, Ids.parse(input.id()), input.expectedVersion());
    }
}
