package cn.ziping.account;

import cn.ziping.department.Department;
import cn.ziping.platform.graphql.Ids;
import cn.ziping.platform.graphql.UserError;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Who is asking, and what they change about their own account. */
@Controller
class ViewerController {
    private final Accounts accounts;
    private final Sessions sessions;
    private final AccessTokens tokens;
    private final OwnAccount own;

    ViewerController(Accounts accounts, Sessions sessions, AccessTokens tokens, OwnAccount own) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.tokens = tokens;
        this.own = own;
    }

    record ChangePasswordInput(String currentPassword, String newPassword) {}

    record EndSessionInput(String id) {}

    record CreateAccessTokenInput(String label, int expiresInDays, boolean readOnly) {}

    record RevokeAccessTokenInput(String id) {}

    record ChangePasswordPayload(@Nullable Viewer viewer, List<UserError> errors) {}

    record EndSessionPayload(@Nullable List<SignedIn> sessions, List<UserError> errors) {}

    @QueryMapping
    Viewer viewer(@ContextValue Viewer viewer) {
        return viewer;
    }

    @SchemaMapping
    Mono<Department> department(Viewer viewer) {
        return accounts.byId(viewer.accountId())
                .flatMap(account -> Mono.justOrEmpty(account.holdings().stream()
                        .map(Holding::department)
                        .filter(Objects::nonNull)
                        .min(Comparator.comparing(Department::code))));
    }

    @SchemaMapping(typeName = "Department")
    boolean mayWrite(Department department, @ContextValue Viewer viewer) {
        return viewer.may(Permission.WRITE_REPORTS) && viewer.sight().held().contains(department.id());
    }

    @SchemaMapping
    Mono<Account> account(Viewer viewer) {
        return accounts.byId(viewer.accountId());
    }

    @SchemaMapping
    Mono<List<SignedIn>> sessions(Viewer viewer) {
        return sessions.of(viewer.accountId(), viewer.credential().id());
    }

    @SchemaMapping
    Mono<List<AccessToken>> accessTokens(Viewer viewer) {
        return tokens.inForce(viewer.accountId());
    }

    @MutationMapping
    Mono<ChangePasswordPayload> changePassword(@Argument ChangePasswordInput input, @ContextValue Viewer viewer) {
        return own.changePassword(viewer, input.currentPassword(), input.newPassword())
                .map(error -> new ChangePasswordPayload(
                        error.isPresent() ? null : viewer, error.stream().toList()));
    }

    @MutationMapping
    Mono<EndSessionPayload> endSession(@Argument EndSessionInput input, @ContextValue Viewer viewer) {
        return own.endSession(viewer, Ids.parse(input.id())).flatMap(error -> left(viewer, error));
    }

    private Mono<EndSessionPayload> left(Viewer viewer, Optional<UserError> error) {
        return error.isPresent()
                ? Mono.just(new EndSessionPayload(null, List.of(error.get())))
                : sessions(viewer).map(left -> new EndSessionPayload(left, List.of()));
    }

    @MutationMapping
    Mono<OwnAccount.CreatedToken> createAccessToken(
            @Argument CreateAccessTokenInput input, @ContextValue Viewer viewer) {
        return own.createAccessToken(viewer, input.label(), input.expiresInDays(), input.readOnly());
    }

    @MutationMapping
    Mono<OwnAccount.RevokedToken> revokeAccessToken(
            @Argument RevokeAccessTokenInput input, @ContextValue Viewer viewer) {
        return own.revokeAccessToken(viewer, Ids.parse(input.id()));
    }
}
