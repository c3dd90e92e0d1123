package cn.ziping.account;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.platform.graphql.ErrorCode;
import cn.ziping.platform.graphql.RequestError;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class PasswordsTest {
    private final Passwords passwords = new Passwords();

    @AfterEach
    void close() {
        passwords.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"k7dm-2qxa", "密码是中文的一句话", "😀🤣👩‍👩‍👧 emoji", " spaces ", "a\u0000b", "\uD800"})
    void matchesItselfAlone(String password) {
        var hash = passwords.hash(password).block();
        assertThat(hash).startsWith("{argon2id}$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(passwords.matches(password, hash).block()).isTrue();
        assertThat(passwords.matches(password + " ", hash).block()).isFalse();
        assertThat(passwords.matches("", hash).block()).isFalse();
        assertThat(passwords.matches(password, null).block()).isFalse();
        assertThat(Passwords.isOutdated(String.valueOf(hash))).isFalse();
    }

    @Test
    void hasASaltOfItsOwn() {
        assertThat(passwords.hash("same").block())
                .isNotEqualTo(passwords.hash("same").block());
    }

    @Test
    void theInputMethodMakesNoDifference() {
        var hash = passwords.hash("Ｚｉｐｉｎｇ２０２６！é").block();
        assertThat(passwords.matches("Ziping2026!e\u0301", hash).block()).isTrue();
        assertThat(passwords.matches("ziping2026!é", hash).block()).isFalse();
    }

    @Test
    void whatIsTooLongMatchesNothing() {
        var long200 = "😀".repeat(200);
        var hash = passwords.hash(long200).block();
        assertThat(passwords.matches(long200, hash).block()).isTrue();
        var long201 = "x".repeat(201);
        assertThat(passwords.matches(long201, passwords.hash(long201).block()).block())
                .isFalse();
        assertThat(passwords.matches(long201, passwords.hash("").block()).block())
                .isFalse();
    }

    @Test
    void anOldHashIsKnownForOne() {
        assertThat(
                        Passwords.isOutdated(
                                "{argon2id}$argon2id$v=19$m=4096,t=3,p=1$c29tZXNhbHRzb21lc2FsdA$RdescudvJCsgt3ub+b4dWRWJTmaaJObG"))
                .isTrue();
    }

    @Test
    void aFloodIsRefusedAtOnceAndTheFirstAreServed() {
        var few = new Passwords(2);
        var refused = new AtomicInteger();
        var served = Flux.range(0, 50)
                .flatMap(
                        i -> few.hash("flood").onErrorResume(RequestError.class, full -> {
                            assertThat(full.code()).isEqualTo(ErrorCode.UNAVAILABLE);
                            refused.incrementAndGet();
                            return Mono.empty();
                        }),
                        50)
                .collectList()
                .block();
        // One for each thread and the two that wait; a quick thread may have taken another one meanwhile.
        assertThat(served).hasSizeBetween(3, 12).hasSize(50 - refused.get());
        assertThat(few.hash("after").block()).isNotNull();
        few.close();
    }
}
