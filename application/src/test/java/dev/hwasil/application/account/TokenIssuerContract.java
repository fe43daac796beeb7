package dev.hwasil.application.account;

import static dev.hwasil.domain.error.Refusals.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.application.account.NotAuthenticated.Reason;
import dev.hwasil.application.account.TokenIssuer.RefreshToken;
import dev.hwasil.domain.account.SessionId;
import dev.hwasil.domain.account.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every {@link TokenIssuer} does. */
public abstract class TokenIssuerContract {

    /** By so much the clocks of those who make and prove tokens may differ. */
    private static final Duration LEEWAY = Duration.ofMinutes(1);

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final UserId USER = new UserId(UUID.randomUUID());
    private static final SessionId SESSION = new SessionId(UUID.randomUUID());

    private TokenIssuer issuer;

    /** An issuer of this installation, made anew: all of them share one secret. */
    protected abstract TokenIssuer issuer();

    /** An issuer of another installation, which has a secret of its own. */
    protected abstract TokenIssuer stranger();

    @BeforeEach
    void openIssuer() {
        issuer = issuer();
    }

    @Test
    void an_access_token_proves_its_user_and_its_session() {
        var token = issuer.access(USER, SESSION, NOW);

        var claims = issuer.verify(token.value(), NOW);

        assertThat(claims).isEqualTo(new TokenIssuer.Claims(USER, SESSION, token.expiresAt()));
    }

    @Test
    void it_works_for_its_lifetime() {
        var token = issuer.access(USER, SESSION, NOW);

        assertThat(token.expiresAt()).isEqualTo(NOW.plus(TokenIssuer.ACCESS_LIFETIME));
        assertThat(issuer.verify(token.value(), token.expiresAt().minusSeconds(1))
                        .session())
                .isEqualTo(SESSION);
    }

    @Test
    void after_its_lifetime_it_has_expired() {
        var token = issuer.access(USER, SESSION, NOW);

        assertRefused(token.value(), token.expiresAt().plus(LEEWAY).plusSeconds(1), Reason.EXPIRED);
    }

    @Test
    void it_works_from_the_very_instant_that_it_is_made_at() {
        var at = NOW.plusNanos(999_999_000);

        var token = issuer.access(USER, SESSION, at);

        assertThat(issuer.verify(token.value(), at).expiresAt()).isEqualTo(token.expiresAt());
        assertThat(token.expiresAt())
                .isBetween(
                        NOW.plus(TokenIssuer.ACCESS_LIFETIME),
                        NOW.plus(TokenIssuer.ACCESS_LIFETIME).plusSeconds(1));
    }

    @Test
    void a_token_from_the_future_proves_nothing() {
        var token = issuer.access(USER, SESSION, NOW);

        assertRefused(token.value(), NOW.minus(LEEWAY).minusSeconds(1), Reason.INVALID);
    }

    @Test
    void a_token_outlives_a_restart() {
        var token = issuer.access(USER, SESSION, NOW);

        assertThat(issuer().verify(token.value(), NOW).user()).isEqualTo(USER);
    }

    @Test
    void a_token_of_another_installation_proves_nothing() {
        assertRefused(stranger().access(USER, SESSION, NOW).value(), NOW, Reason.INVALID);
    }

    @Test
    void a_token_with_any_character_changed_proves_nothing() {
        var token = issuer.access(USER, SESSION, NOW).value();

        for (var i = 0; i < token.length(); i++) {
            var other = token.charAt(i) == 'A' ? 'B' : 'A';
            assertRefused(token.substring(0, i) + other + token.substring(i + 1), NOW, Reason.INVALID);
        }
    }

    @Test
    void a_token_that_is_cut_or_lengthened_proves_nothing() {
        var token = issuer.access(USER, SESSION, NOW).value();

        Stream.of(token.substring(1), token.substring(0, token.length() - 1), token + "A", token + "=", " " + token)
                .forEach(changed -> assertRefused(changed, NOW, Reason.INVALID));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ".", "..", "a.b.c", "null", "화실", "eyJhbGciOiJub25lIn0.e30."})
    void what_is_no_token_proves_nothing(String token) {
        assertRefused(token, NOW, Reason.INVALID);
    }

    @Test
    void a_megabyte_proves_nothing() {
        assertRefused("A".repeat(1 << 20), NOW, Reason.INVALID);
    }

    @Test
    void a_refresh_token_is_no_access_token() {
        assertRefused(issuer.firstRefresh().value(), NOW, Reason.INVALID);
    }

    @Test
    void first_refresh_tokens_are_long_and_never_the_same() {
        var tokens = Stream.generate(issuer::firstRefresh).limit(1_000).toList();

        assertThat(tokens).doesNotHaveDuplicates();
        assertThat(tokens).allMatch(token -> token.value().length() >= 43, "has at least 256 bits in Base64");
        assertThat(tokens).allMatch(token -> token.value().matches("[A-Za-z0-9._~-]+"), "fits in a cookie");
    }

    @Test
    void a_refresh_token_has_one_successor_over_restarts() {
        var first = issuer.firstRefresh();

        assertThat(issuer.successorOf(first)).isEqualTo(issuer().successorOf(first));
    }

    @Test
    void successors_go_on_without_a_repetition() {
        var seen = new HashSet<RefreshToken>();
        for (var token = issuer.firstRefresh(); seen.size() < 100; token = issuer.successorOf(token)) {
            assertThat(seen.add(token)).isTrue();
        }
    }

    @Test
    void a_successor_cannot_be_guessed_without_the_secret() {
        var first = issuer.firstRefresh();

        assertThat(issuer.successorOf(first)).isNotEqualTo(stranger().successorOf(first));
    }

    @Test
    void tokens_do_not_show_themselves() {
        var access = issuer.access(USER, SESSION, NOW);
        var refresh = issuer.firstRefresh();

        assertThat(access.toString()).doesNotContain(access.value());
        assertThat(refresh.toString()).doesNotContain(refresh.value());
    }

    private void assertRefused(String token, Instant at, Reason reason) {
        assertThat(refusalOf(() -> issuer.verify(token, at))).as(token).isEqualTo(new NotAuthenticated(reason));
    }
}
