package cn.ziping.account.oidc;

import java.util.concurrent.TimeoutException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.web.reactive.function.client.WebClientRequestException;

/**
 * The sign-in service could not be asked, or what came back cannot be trusted.
 *
 * <p>Its message is a word or two of ours or of the protocol: those of the libraries below may hold parts of an answer,
 * and so of a token.
 */
final class ProviderTrouble extends AuthenticationException {
    private static final String UNUSABLE = "answer_unusable";

    ProviderTrouble(String reason) {
        super(reason);
    }

    static ProviderTrouble of(Throwable failed) {
        return of(failed, UNUSABLE);
    }

    /** @param otherwise the reason where nothing better is known */
    static ProviderTrouble of(Throwable failed, String otherwise) {
        if (failed instanceof ProviderTrouble trouble) {
            return trouble;
        }
        for (var cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof WebClientRequestException || cause instanceof TimeoutException) {
                return new ProviderTrouble("provider_unreachable");
            }
        }
        if (failed instanceof OAuth2AuthenticationException refused) {
            return new ProviderTrouble(word(refused.getError().getErrorCode()));
        }
        return failed instanceof OAuth2AuthorizationException refused
                ? new ProviderTrouble(word(refused.getError().getErrorCode()))
                : new ProviderTrouble(otherwise);
    }

    /** Codes come over the network too. */
    private static String word(String code) {
        return code.matches("[a-z_]{1,40}") ? code : UNUSABLE;
    }

    String reason() {
        return String.valueOf(getMessage());
    }

    /** Nobody's mistake here: where it was noticed tells nothing. */
    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
