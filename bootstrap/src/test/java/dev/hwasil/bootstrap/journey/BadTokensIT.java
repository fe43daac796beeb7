package dev.hwasil.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.hwasil.application.hostile.Tally;
import dev.hwasil.auth.Forged;
import dev.hwasil.http.Answer;
import dev.hwasil.http.Client;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tokens that prove nothing, brought to the whole product, by somebody who even knows its secret. */
@DisplayName("hostile input, group A: tokens")
@ExtendWith(Tally.class)
@TestInstance(Lifecycle.PER_CLASS)
final class BadTokensIT {

    private static final String SECRET = "a secret that is long enough for a test";
    private static final String PASSWORD = "correct horse battery staple";
    private static final String HEADER = "{'alg':'HS256','typ':'at+jwt'}";
    private static final String PAYLOAD =
            "{'iss':'hwasil','aud':'hwasil-api','sub':'USER','sid':'SESSION','jti':'x','iat':$,'exp':$+900}";

    private static final Set<String> OF_THE_SERVER = Set.of("presence_nodes", "upkeep_turns");

    private static final String INVALID = "account.token-invalid";
    private static final String ENDED = "account.session-ended";

    private Path folder;

    @AutoClose
    private Database database;

    @AutoClose
    private Product product;

    /** Where a key could be fetched from. */
    @AutoClose
    private ServerSocket keys;

    private Client stranger;
    private Client admin;
    private Answer mina;

    @BeforeAll
    void open(@TempDir Path folder) throws SQLException, IOException {
        this.folder = folder;
        database = Database.start(folder.resolve("database"));
        var settings = new HashMap<>(database.settings(SECRET));
        settings.put("ADMIN_EMAIL", "admin@hwasil.test");
        product = Product.start(folder.resolve("data"), settings);
        keys = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        stranger = Client.at(product.port());
        admin = stranger.authorized(
                logIn("admin", AdminIT.passwordIn(product.said())).text("/accessToken"));
        mina = register("mina");
    }

    private Answer register(String name) {
        return stranger.post("/api/auth/register", """
                        {"username": "%s", "email": "%s@hwasil.test", "password": "%s", "nickname": "%s"}""".formatted(name, name, PASSWORD, name))
                .is(201);
    }

    private Answer logIn(String name, String password) {
        return stranger.post("/api/auth/login", """
                        {"login": "%s@hwasil.test", "password": "%s"}""".formatted(name, password)).is(200);
    }

    private static String cookie(Answer answer) {
        return answer.header("Set-Cookie").split(";", 2)[0];
    }

    private static byte[] secret() {
        return SECRET.getBytes(StandardCharsets.UTF_8);
    }

    /** What a token of Mina's session says now. */
    private String payload() {
        return payloadAt(Instant.now().getEpochSecond());
    }

    private String payloadAt(long second) {
        var token = mina.text("/accessToken").split("\\.", -1)[1];
        var claims = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
        var session = claims.replaceAll(".*\"sid\":\"([^\"]*)\".*", "$1");
        return Forged.timed(PAYLOAD, second)
                .replace("USER", mina.text("/user/id"))
                .replace("SESSION", session);
    }

    private void assertRefused(String token, String type) throws SQLException {
        var sender = stranger.authorized(token);
        var before = rows();
        for (var answer : List.of(
                sender.get("/api/auth/session"),
                sender.post("/api/projects", "{\"name\": \"a\", \"tag\": \"storyboard\"}"))) {
            answer.isProblem(401, "unauthenticated").pointsAt();
            assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
            assertThat(answer.text("/type")).isEqualTo("/problems/" + type);
        }
        assertThat(rows()).isEqualTo(before);
    }

    /** All rows there are, but for those that a server writes by itself. */
    private Map<String, List<String>> rows() throws SQLException {
        var rows = new LinkedHashMap<String, List<String>>();
        for (var table : database.tables()) {
            if (!OF_THE_SERVER.contains(table)) rows.put(table, database.rowsOf(table));
        }
        assertThat(rows).containsKeys("users", "sessions", "projects");
        return rows;
    }

    @Test
    @DisplayName("A1 a forged token of which all is right opens what ours do")
    void who_knows_the_secret_is_in() {
        stranger.authorized(Forged.token(HEADER, payload(), secret()))
                .get("/api/auth/session")
                .is(200);
    }

    @ParameterizedTest(name = "{0} {1}")
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
            A18 | {'alg':'HS256','jwk':{'kty':'oct','k':'AA'},'typ':'at+jwt'}
            """)
    void a_foreign_header_proves_nothing_whatever_signs_it(String id, String header) throws SQLException {
        var token = Forged.token(header, payload(), secret());

        assertRefused(token, INVALID);
        assertRefused(token.substring(0, token.lastIndexOf('.') + 1), INVALID);
        assertRefused(token.substring(0, token.lastIndexOf('.')), INVALID);
    }

    @Test
    @DisplayName("A2 an RSA public key signs nothing")
    void a_public_key_is_no_secret() throws SQLException, GeneralSecurityException {
        var key = KeyPairGenerator.getInstance("RSA")
                .generateKeyPair()
                .getPublic()
                .getEncoded();
        var pem = "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key) + "\n-----END PUBLIC KEY-----\n";

        assertRefused(Forged.token(HEADER, payload(), key), INVALID);
        assertRefused(Forged.token(HEADER, payload(), pem.getBytes(StandardCharsets.US_ASCII)), INVALID);
    }

    @Test
    @DisplayName("A15 A16 A17 A18 a token brings no key along and tells no place of one")
    void a_token_brings_no_key_along() throws SQLException, IOException {
        var theirs = Arrays.copyOf("the secret of somebody else".getBytes(StandardCharsets.US_ASCII), 32);
        var encoded = Base64.getUrlEncoder().withoutPadding().encodeToString(theirs);
        var file = Files.write(folder.resolve("key"), theirs);
        var url = "http://127.0.0.1:" + keys.getLocalPort() + "/keys";
        for (var named : new String[] {
            "'kid':'" + file + "'",
            "'kid':'../../../../../../../.." + file + "'",
            "'kid':'" + file.toUri() + "'",
            "'kid':'x\\u0027 UNION SELECT \\u0027" + encoded + "\\u0027--'",
            "'kid':'" + url + "'",
            "'jku':'" + url + "'",
            "'x5u':'" + url + "'",
            "'jwk':{'kty':'oct','alg':'HS256','k':'" + encoded + "'}"
        }) {
            for (var secret : new byte[][] {theirs, secret()}) {
                var header = HEADER.replace("'typ'", named + ",'typ'");
                assertRefused(Forged.token(header, payload(), secret), INVALID);
                assertRefused(Forged.token(HEADER.replace("}", "," + named + "}"), payload(), secret), INVALID);
            }
        }
        keys.setSoTimeout(1);
        assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(keys::accept);
    }

    @ParameterizedTest(name = "{0} {1} → {2}: {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            A6  | ,'exp':$+900        |                                  | account.token-invalid
            A6  | 'exp':$+900         | 'exp':null                       | account.token-invalid
            A7  | 'exp':$+900         | 'exp':-1                         | account.token-expired
            A7  | 'exp':$+900         | 'exp':'tomorrow'                 | account.token-invalid
            A7  | 'exp':$+900         | 'exp':1e400                      | account.token-invalid
            A7  | 'exp':$+900         | 'exp':99999999999999999999       | account.token-invalid
            A7  | 'exp':$+900         | 'exp':253402300799               | account.token-invalid
            A8  | 'jti':'x'           | 'nbf':$+120                      | account.token-invalid
            A8  | 'jti':'x'           | 'nbf':'soon'                     | account.token-invalid
            A9  | 'iat':$             | 'iat':$+120                      | account.token-invalid
            A10 | 'exp':$+900         | 'exp':$-61                       | account.token-expired
            A11 | 'iss':'hwasil'      | 'iss':'Hwasil'                   | account.token-invalid
            A11 | 'iss':'hwasil',     |                                  | account.token-invalid
            A12 | 'aud':'hwasil-api'  | 'aud':'other'                    | account.token-invalid
            A12 | 'aud':'hwasil-api'  | 'aud':['hwasil-api','other']     | account.token-invalid
            A12 | 'aud':'hwasil-api', |                                  | account.token-invalid
            """)
    void foreign_claims_prove_nothing_though_our_secret_signs_them(String id, String ours, String theirs, String type)
            throws SQLException {
        var second = Instant.now().getEpochSecond();
        var replaced = payloadAt(second)
                .replace(Forged.timed(ours, second), theirs == null ? "" : Forged.timed(theirs, second));
        assertThat(replaced).isNotEqualTo(payloadAt(second));

        assertRefused(Forged.token(HEADER, replaced, secret()), type);
    }

    @Test
    @DisplayName("A13 a refresh token is no access token, nor the other way round")
    void a_refresh_token_is_no_access_token() throws SQLException {
        assertRefused(cookie(mina).substring("hwasil_refresh=".length()), INVALID);

        assertNotRefreshed(stranger, "hwasil_refresh=" + mina.text("/accessToken"));
    }

    private void assertNotRefreshed(Client sender, String cookie) throws SQLException {
        var before = rows();

        sender.with("Cookie", cookie).send("POST", "/api/auth/refresh").isProblem(401, "invalid-credentials");

        assertThat(rows()).isEqualTo(before);
    }

    @Test
    @DisplayName("A22 who has been deactivated is out at once, with every token")
    void who_is_deactivated_is_out() throws SQLException {
        var joon = register("joon");
        admin.put("/api/admin/users/" + joon.text("/user/id"), "{\"isActive\": false}")
                .is(200);

        assertRefused(joon.text("/accessToken"), ENDED);
        assertNotRefreshed(stranger, cookie(joon));
    }

    @Test
    @DisplayName("A23 who has deleted their account is out at once, with every token")
    void who_is_deleted_is_out() throws SQLException {
        var joon = register("joon-who-goes");
        var elsewhere = logIn("joon-who-goes", PASSWORD);
        stranger.authorized(joon.text("/accessToken"))
                .with("Content-Type", "application/json")
                .send("DELETE", "/api/users/me", BodyPublishers.ofString("{\"password\": \"" + PASSWORD + "\"}"))
                .is(204);

        for (var token : List.of(joon, elsewhere)) {
            assertRefused(token.text("/accessToken"), ENDED);
            assertNotRefreshed(stranger, cookie(token));
        }
    }

    @Test
    @DisplayName("A24 who has logged out is out there, and nowhere else")
    void who_has_logged_out_is_out() throws SQLException {
        var joon = register("joon-who-rests");
        var elsewhere = logIn("joon-who-rests", PASSWORD);
        stranger.authorized(joon.text("/accessToken"))
                .send("POST", "/api/auth/logout")
                .is(204);

        assertRefused(joon.text("/accessToken"), ENDED);
        assertNotRefreshed(stranger, cookie(joon));
        stranger.authorized(elsewhere.text("/accessToken"))
                .get("/api/auth/session")
                .is(200);
    }

    @Test
    @DisplayName("A37 nobody refreshes the session of somebody else")
    void nobody_refreshes_another_s_session() throws SQLException {
        var joon = register("joon-who-tries");
        var sender = stranger.authorized(joon.text("/accessToken"));
        var minas = cookie(logIn("mina", PASSWORD));
        var session = payload().replaceAll(".*'sid':'([^']*)'.*", "$1");
        var ended = logIn("mina", PASSWORD);
        stranger.authorized(ended.text("/accessToken"))
                .send("POST", "/api/auth/logout")
                .is(204);

        assertNotRefreshed(sender, cookie(ended));
        assertNotRefreshed(sender, "hwasil_refresh=" + session);
        assertNotRefreshed(sender, "hwasil_refresh=" + mina.text("/user/id"));
        assertNotRefreshed(sender, minas.substring(0, minas.length() - 1));

        var refreshed =
                sender.with("Cookie", minas).send("POST", "/api/auth/refresh").is(200);
        assertThat(refreshed.text("/user/id")).isEqualTo(mina.text("/user/id"));
    }
}
