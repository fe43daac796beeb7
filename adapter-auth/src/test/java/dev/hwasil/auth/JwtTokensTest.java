package dev.hwasil.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.hwasil.application.account.NotAuthenticated;
import dev.hwasil.application.account.NotAuthenticated.Reason;
import dev.hwasil.application.account.TokenIssuerContract;
import dev.hwasil.domain.account.SessionId;
import dev.hwasil.domain.account.UserId;
import dev.hwasil.domain.error.DomainException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JwtTokensTest extends TokenIssuerContract {

    private static final Instant NOW = Instant.parse("2026-11-02T09:00:00.123456Z");
    private static final long SECOND = NOW.getEpochSecond();
    private static final UserId MINA = new UserId(UUID.fromString("0199aaaa-0000-7000-8000-000000000001"));
    private static final SessionId SESSION = new SessionId(UUID.fromString("0199aaaa-0000-7000-8000-000000000002"));
    private static final byte[] SECRET = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] OTHER_SECRET = "another-secret-of-32-characters!".getBytes(StandardCharsets.US_ASCII);

    private static final String HEADER = "{'alg':'HS256','typ':'at+jwt'}";
    private static final String PAYLOAD = "{'iss':'hwasil','aud':'hwasil-api','sub':'" + MINA.value() + "','sid':'"
            + SESSION.value() + "','jti':'x','iat':" + SECOND + ",'exp':" + (SECOND + 900) + "}";

    private final JwtTokens tokens = issuer();

    @Override
    protected JwtTokens issuer() {
        return new JwtTokens(SECRET);
    }

    @Override
    protected JwtTokens stranger() {
        return new JwtTokens(OTHER_SECRET);
    }

    @Test
    void an_access_token_ends_at_its_second() {
        var token = tokens.access(MINA, SESSION, NOW);

        assertThat(token.expiresAt()).isEqualTo(Instant.parse("2026-11-02T09:15:00Z"));
        assertThat(tokens.verify(token.value(), token.expiresAt().minusNanos(1000)))
                .isNotNull();
        assertThat(refusal(token.value(), token.expiresAt())).isEqualTo(Reason.EXPIRED);
    }

    @Test
    void a_token_that_says_what_ours_say_is_one() {
        assertThat(tokens.verify(Forged.token(HEADER, PAYLOAD, SECRET), NOW).user())
                .isEqualTo(MINA);
    }

    @Test
    void two_tokens_of_one_second_differ() {
        assertThat(tokens.access(MINA, SESSION, NOW)).isNotEqualTo(tokens.access(MINA, SESSION, NOW));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            'exp':$+900 | 'exp':$                 | EXPIRED
            'exp':$+900 | 'exp':$+3602            | INVALID
            'sub':      | 'sub':'x','other':      | INVALID
            'sub':      | 'sub':7,'other':        | INVALID
            'sid':      | 'other':                | INVALID
            {'iss'      | ['iss'                  | INVALID
            """)
    void claims_that_say_too_little_or_too_much_prove_nothing(String ours, String theirs, Reason reason) {
        var replaced = PAYLOAD.replace(timed(ours), timed(theirs));
        assertThat(replaced).isNotEqualTo(PAYLOAD);

        assertThat(refusal(Forged.token(HEADER, replaced, SECRET), NOW)).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            'iat':$     | 'iat':$+60
            'jti':'x'   | 'nbf':$+60
            'exp':$+900 | 'exp':$+3600
            """)
    void a_clock_may_be_a_little_ahead(String ours, String theirs) {
        var replaced = PAYLOAD.replace(timed(ours), timed(theirs));

        assertThat(tokens.verify(Forged.token(HEADER, replaced, SECRET), NOW).user())
                .isEqualTo(MINA);
    }

    @Test
    void no_other_spelling_of_a_token_is_taken() {
        var token = tokens.access(MINA, SESSION, NOW).value();

        assertThat(Forged.respelled(token))
                .hasSizeGreaterThan(3)
                .allSatisfy(other -> assertThat(refusal(other, NOW)).isEqualTo(Reason.INVALID));
    }

    @Test
    void a_token_of_another_installation_is_refused_even_when_it_has_expired() {
        assertThat(refusal(Forged.token(HEADER, PAYLOAD, OTHER_SECRET), NOW)).isEqualTo(Reason.INVALID);
        assertThat(refusal(Forged.token(HEADER, PAYLOAD, OTHER_SECRET), NOW.plusSeconds(2000)))
                .isEqualTo(Reason.INVALID);
    }

    @Test
    void a_short_secret_is_refused_without_telling_it() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new JwtTokens(Arrays.copyOf(SECRET, 31)))
                .withMessage("the secret is too short");
    }

    private Reason refusal(String token, Instant at) {
        var thrown = catchThrowableOfType(DomainException.class, () -> tokens.verify(token, at));
        assertThat(thrown).as("refused").isNotNull();
        return ((NotAuthenticated) thrown.error()).reason();
    }

    private static String timed(String json) {
        return Forged.timed(json, SECOND);
    }
}
