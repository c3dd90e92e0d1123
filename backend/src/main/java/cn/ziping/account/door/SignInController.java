package cn.ziping.account.door;

import cn.ziping.account.FirstAccounts;
import cn.ziping.account.door.SignIn.Outcome;
import cn.ziping.platform.graphql.RequestError;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.ServerWebInputException;
import reactor.core.publisher.Mono;

/** Signing in and out over HTTP. */
@RestController
class SignInController {
    private final SignIn signIn;
    private final SignOut signOut;
    private final FirstAccounts first;
    private final ObjectProvider<SignInProvider> provider;

    SignInController(SignIn signIn, SignOut signOut, FirstAccounts first, ObjectProvider<SignInProvider> provider) {
        this.signIn = signIn;
        this.signOut = signOut;
        this.first = first;
        this.provider = provider;
    }

    /** What the page for signing in offers to strangers. */
    record Options(List<String> demo, @Nullable SignInProvider provider) {}

    @GetMapping("/login/options.json")
    Options options() {
        return new Options(first.demoLogins(), provider.getIfAvailable());
    }

    @PostMapping("/login")
    Mono<ResponseEntity<?>> login(ServerWebExchange exchange) {
        return exchange.getFormData()
                .onErrorMap(IllegalArgumentException.class, broken -> new ServerWebInputException("No form"))
                .flatMap(form -> signIn.byPassword(
                        Objects.requireNonNullElse(form.getFirst("username"), ""),
                        Objects.requireNonNullElse(form.getFirst("password"), ""),
                        exchange))
                .<ResponseEntity<?>>map(SignInController::answer)
                .onErrorResume(
                        RequestError.class,
                        busy -> Mono.just(problem(HttpStatus.SERVICE_UNAVAILABLE, busy.sentence(), "5")));
    }

    private static ResponseEntity<?> answer(Outcome outcome) {
        if (outcome instanceof Outcome.Limited limited) {
            var seconds = Long.toString(limited.delay().toSeconds());
            return problem(HttpStatus.TOO_MANY_REQUESTS, "尝试次数太多，请 %s 秒后再试。".formatted(seconds), seconds);
        }
        return outcome instanceof Outcome.Refused refused
                ? problem(HttpStatus.UNAUTHORIZED, refused.sentence(), null)
                : ResponseEntity.noContent().build();
    }

    private static ResponseEntity<?> problem(HttpStatus status, String sentence, @Nullable String retryAfter) {
        var answer = ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (retryAfter != null) {
            answer.header(HttpHeaders.RETRY_AFTER, retryAfter);
        }
        return answer.body(ProblemDetail.forStatusAndDetail(status, sentence));
    }

    @PostMapping("/logout")
    Mono<ResponseEntity<Void>> logout(ServerWebExchange exchange) {
        return signOut.of(exchange).thenReturn(ResponseEntity.noContent().build());
    }
}
