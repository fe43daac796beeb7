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
import org.junit.jupiter.api.DisplayName;
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

    @ParameterizedTest(name = "{0}: {1}")
    @DisplayName("A1–A5, A13–A18: a header that is not ours proves nothing, whatever signs it")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            A1  | {'alg':'none','typ':'at+jwt'}
            A1  | {'alg':'nOnE','typ':'at+jwt'}
            A2  | {'alg':'RS256','typ':'at+jwt'}
            A3  | {'alg':'HS512','typ':'at+jwt'}
            A4  | {'typ':'at+jwt'}
            A5  | {'alg':'none','alg':'HS256','typ':'at+jwt'}
            A5  | {'alg':'HS256','typ':'at+jwt','alg':'HS256'}
            A13 | {'alg':'HS256','typ':'refresh'}
            A13 | {'alg':'HS256','typ':'JWT'}
            A13 | {'alg':'HS256'}
            A14 | {'alg':'HS256','crit':['b64'],'typ':'at+jwt'}
            A15 | {'alg':'HS256','kid':'../../etc/passwd','typ':'at+jwt'}
            A16 | {'alg':'HS256','kid':'1 OR 1=1--','typ':'at+jwt'}
            A17 | {'alg':'HS256','kid':'http://127.0.0.1/key','typ':'at+jwt'}
            A18 | {'alg':'HS256','jku':'http://127.0.0.1/keys','typ':'at+jwt'}
            A18 | {'alg':'HS256','jwk':{'kty':'oct','k':'AA'},'typ':'at+jwt'}
            A18 | {'alg':'HS256','typ':'at+jwt','x5u':'http://127.0.0.1/c'}
            """)
    void a_foreign_header_is_refused(String number, String header) {
        assertThat(refusal(Forged.token(header, PAYLOAD, SECRET), NOW))
                .as(number)
                .isEqualTo(Reason.INVALID);
    }

    @ParameterizedTest(name = "{0}: {1} → {2}: {3}")
    @DisplayName("A6–A12: claims that are not ours prove nothing, though signed with our secret")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            A6  | ,'exp':$+900        |                                  | INVALID
            A7  | 'exp':$+900         | 'exp':null                       | INVALID
            A7  | 'exp':$+900         | 'exp':-1                         | EXPIRED
            A7  | 'exp':$+900         | 'exp':'tomorrow'                 | INVALID
            A7  | 'exp':$+900         | 'exp':1e400                      | INVALID
            A7  | 'exp':$+900         | 'exp':99999999999999999999       | INVALID
            A7  | 'exp':$+900         | 'exp':253402300799               | INVALID
            A7  | 'exp':$+900         | 'exp':$+3602                     | INVALID
            A8  | 'jti':'x'           | 'nbf':$+120                      | INVALID
            A8  | 'jti':'x'           | 'nbf':'soon'                     | INVALID
            A9  | 'iat':$             | 'iat':$+120                      | INVALID
            A10 | 'exp':$+900         | 'exp':$-61                       | EXPIRED
            A10 | 'exp':$+900         | 'exp':$                          | EXPIRED
            A11 | 'iss':'hwasil'      | 'iss':'Hwasil'                   | INVALID
            A11 | 'iss':'hwasil',     |                                  | INVALID
            A12 | 'aud':'hwasil-api'  | 'aud':'other'                    | INVALID
            A12 | 'aud':'hwasil-api'  | 'aud':['hwasil-api','other']     | INVALID
            A12 | 'aud':'hwasil-api', |                                  | INVALID
            -   | 'sub':              | 'sub':'x','other':               | INVALID
            -   | 'sub':              | 'sub':7,'other':                 | INVALID
            -   | 'sid':              | 'other':                         | INVALID
            -   | {'iss'              | ['iss'                           | INVALID
            """)
    void foreign_claims_are_refused(String number, String ours, String theirs, Reason reason) {
        var replaced = PAYLOAD.replace(timed(ours), theirs == null ? "" : timed(theirs));
        assertThat(replaced).isNotEqualTo(PAYLOAD);

        assertThat(refusal(Forged.token(HEADER, replaced, SECRET), NOW))
                .as(number)
                .isEqualTo(reason);
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

    /** {@code $+n} stands for n seconds from now. */
    private static String timed(String json) {
        var text = json;
        for (var seconds : new long[] {3602, 3600, 900, 120, 60}) {
            text = text.replace("$+" + seconds, Long.toString(SECOND + seconds));
        }
        return text.replace("$-61", Long.toString(SECOND - 61)).replace("$", Long.toString(SECOND));
    }
}
