package dev.hwasil.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.imaging.Pictures;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody who has left their name wherever one can leave it is nowhere named afterwards. */
final class EraseAccountIT {

    private static final String USERNAME = "kanarienvogel";
    private static final String EMAIL = "yellow-bird@hwasil.test";
    private static final String NICKNAME = "노란 카나리아";
    private static final String NEW_NICKNAME = "Gelbe Singerin";
    private static final String NEW_EMAIL = "singing-bird@hwasil.test";
    private static final List<String> CANARIES = List.of(USERNAME, EMAIL, NICKNAME, NEW_NICKNAME, NEW_EMAIL);
    private static final String PASSWORD = "correct horse battery staple";
    private static final String NOBODY = "Deleted account";

    /** What changes whoever does something, and what says not whose it is. */
    private static final Set<String> OF_NOBODY =
            Set.of("event_heads", "people_changes", "presence_nodes", "refresh_tokens", "upkeep_turns");

    private static final byte[] PICTURE = Pictures.lineDrawing(320, 240);

    /** What everybody else is shown. */
    private static final List<String> SHOWN = List.of(
            "/api/projects/%1$s/comments?scope=all",
            "/api/projects/%1$s/scenes",
            "/api/scenes/%2$s/images",
            "/api/images/%3$s/annotations?versionNumber=all",
            "/api/scenes/%2$s/images/%3$s/history",
            "/api/notifications");

    @TempDir
    Path folder;

    private String address = "";
    private Person mina = Person.with("", "");
    private Person bird = Person.with("", "");
    private String project = "";
    private String scene = "";
    private String image = "";
    private String comment = "";

    @Test
    void a_name_that_was_everywhere_is_nowhere() throws SQLException {
        try (var rows = Database.start(folder.resolve("database"));
                var product = Product.start(
                        folder.resolve("data"), rows.settings("a secret that is long enough for a test"))) {
            address = product.address();
            registerBoth();
            leaveTracesInOwnPlaces();
            leaveTracesAmongOthers();
            var picture = bird.get("/api/users/profile").text("profileImageUrl");
            assertThat(where(rows)).contains("users", "studios", "collaboration_logs", "idempotency_keys", "comments");
            var before = shownToMina();
            assertThat(before.toString()).contains(USERNAME, NEW_NICKNAME);
            var id = bird.get("/api/users/profile").text("id");
            var ofOthers = rowsOfOthers(rows, id);

            var erased = bird.delete("/api/users/me", Map.of("password", PASSWORD));

            assertThat(erased.status()).isEqualTo(204);
            assertThat(where(rows)).isEmpty();
            assertThat(filesNaming()).isEmpty();
            assertThat(rowsOfOthers(rows, id)).isEqualTo(ofOthers);
            assertThat(shownToMina())
                    .isEqualTo(before.stream().map(shown -> nameless(shown, id)).toList());
            assertThat(mina.get("/api/projects/" + project + "/activity?limit=100")
                            .body()
                            .toString())
                    .doesNotContain(CANARIES);
            assertThat(mina.get("/api/projects").body().toString()).doesNotContain(CANARIES);
            assertThat(mina.get("/api/projects/" + project + "/participants")
                            .body()
                            .path("items"))
                    .hasSize(1);
            assertThat(mina.keyed("said").post(comments(), said()).body().toString())
                    .doesNotContain(CANARIES);
            assertThat(new String(mina.open(picture), StandardCharsets.UTF_8)).contains("not-found");
            assertThat(bird.get("/api/users/profile").status()).isEqualTo(401);
            assertThat(Person.tryLogIn(address, USERNAME, PASSWORD).status()).isEqualTo(401);
        }
    }

    private void registerBoth() {
        mina = Person.register(address, "mina");
        var registered = Person.with(address, "")
                .post(
                        "/api/auth/register",
                        Map.of("username", USERNAME, "email", EMAIL, "password", PASSWORD, "nickname", NICKNAME));
        bird = Person.with(address, registered.text("accessToken"));
        Person.tryLogIn(address, USERNAME, "not the password");
        Person.tryLogIn(address, EMAIL, "not the password");
    }

    private void leaveTracesInOwnPlaces() {
        is(200, bird.upload("/api/users/profile/image", Map.of(), PICTURE));
        var studio = bird.get("/api/studios").body().at("/items/0/id").asText();
        is(200, bird.put("/api/studios/" + studio, Map.of("description", "Of " + NICKNAME)));
        var alone = is(201, bird.post("/api/projects", Map.of("name", NICKNAME, "tag", "storyboard")))
                .text("id");
        var ownScene = is(201, bird.post("/api/projects/" + alone + "/scenes", Map.of("notes", NICKNAME)))
                .text("id");
        is(201, bird.upload(ownScene, "art", PICTURE));
        is(204, bird.delete("/api/projects/" + alone + "/scenes/" + ownScene, Map.of()));
        var deleted = is(201, bird.post("/api/projects", Map.of("name", "gone", "tag", "storyboard")))
                .text("id");
        is(201, bird.post("/api/projects/" + deleted + "/scenes", Map.of()));
        is(204, bird.delete("/api/projects/" + deleted, Map.of()));
        is(200, bird.put("/api/users/profile", Map.of("nickname", NEW_NICKNAME, "email", NEW_EMAIL)));
    }

    private void leaveTracesAmongOthers() {
        project = is(201, mina.post("/api/projects", Map.of("name", "밤의 화실", "tag", "storyboard")))
                .text("id");
        scene = is(201, mina.post("/api/projects/" + project + "/scenes", Map.of()))
                .text("id");
        var code = is(201, mina.post("/api/projects/" + project + "/invite", Map.of("role", "editor")));
        is(200, bird.keyed("joined").post("/api/projects/join", Map.of("inviteCode", code.text("inviteCode"))));
        var uploaded = is(201, bird.keyed("uploaded").upload(scene, "art", PICTURE));
        image = uploaded.text("id");
        is(201, bird.post("/api/projects/" + project + "/scenes", Map.of("label", "2")));
        var text =
                Map.of("type", "text", "data", Map.of("x", 0.5, "y", 0.5, "width", 0.1, "height", 0.1, "content", "더"));
        is(201, bird.post("/api/images/" + image + "/annotations", text));
        comment = is(201, bird.keyed("asked").post(comments(), Map.of("content", "구름은 나중에, @mina?")))
                .text("id");
        is(201, mina.keyed("said").post(comments(), said()));
        is(201, mina.post(comments(), Map.of("content", "네", "parentId", comment)));
        is(200, mina.post("/api/comments/" + comment + "/resolve", Map.of()));
        is(201, mina.upload(scene, "art", PICTURE));
    }

    private String comments() {
        return "/api/scenes/" + scene + "/comments";
    }

    private static Map<String, String> said() {
        return Map.of("content", "@" + USERNAME.toUpperCase(Locale.ROOT) + ", 달은?");
    }

    private static Person.Answer is(int status, Person.Answer answer) {
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(status);
        return answer;
    }

    private List<String> shownToMina() {
        return SHOWN.stream()
                .map(path ->
                        is(200, mina.get(path.formatted(project, scene, image))).body())
                .map(body -> body.toString().replaceAll("\\?expires=[^\"]*", ""))
                .toList();
    }

    /** The same, but for the name. */
    private static String nameless(String shown, String id) {
        var person = "\"id\":\"%s\",\"username\":\"%s\",\"nickname\":\"%s\",\"profileImageUrl\":%s";
        return shown.replaceAll(
                        person.formatted(id, USERNAME, NEW_NICKNAME, "\"[^\"]*\""),
                        person.formatted(id, nobody(id), NOBODY, "null"))
                .replace("\"title\":\"" + NEW_NICKNAME, "\"title\":\"" + NOBODY)
                .replace("@" + USERNAME.toUpperCase(Locale.ROOT), "@" + nobody(id));
    }

    private static String nobody(String id) {
        return "deleted-" + id.substring(24);
    }

    /** The tables in any of whose columns, whatever their types, a row names the person. */
    private static List<String> where(Database rows) throws SQLException {
        var found = new ArrayList<String>();
        for (var table : rows.tables()) {
            if (rows.rowsOf(table).stream().anyMatch(row -> names(row, CANARIES))) found.add(table);
        }
        return found;
    }

    /** All rows but those that have to do with the person of that id. */
    private static List<String> rowsOfOthers(Database rows, String id) throws SQLException {
        var words = Stream.concat(CANARIES.stream(), Stream.of(id, nobody(id), NOBODY))
                .toList();
        var others = new ArrayList<String>();
        for (var table : rows.tables()) {
            if (OF_NOBODY.contains(table)) continue;
            rows.rowsOf(table).stream()
                    .filter(row -> !names(row, words))
                    .sorted()
                    .forEach(others::add);
        }
        return others;
    }

    /** In any case, and as bytes are written too. */
    private static boolean names(String row, List<String> words) {
        return words.stream()
                .flatMap(word -> Stream.of(word, word.toLowerCase(Locale.ROOT), word.toUpperCase(Locale.ROOT)))
                .flatMap(word -> Stream.of(word, hex(word)))
                .anyMatch(row::contains);
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<Path> filesNaming() {
        try (var files = Files.walk(folder.resolve("data"))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> CANARIES.stream().anyMatch(canary -> contains(file, canary)))
                    .toList();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static boolean contains(Path file, String canary) {
        try {
            var bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            return bytes.contains(new String(canary.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
