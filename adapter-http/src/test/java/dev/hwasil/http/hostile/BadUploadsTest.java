package dev.hwasil.http.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import dev.hwasil.application.concurrent.Eventually;
import dev.hwasil.application.hostile.Tally;
import dev.hwasil.application.image.SamplePicture;
import dev.hwasil.application.storage.FileKey;
import dev.hwasil.http.Client;
import dev.hwasil.http.Door;
import dev.hwasil.http.Form;
import dev.hwasil.http.HttpSettings;
import dev.hwasil.http.TrustedProxies;
import dev.hwasil.http.Wire;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Uploads that are broken, too large, too slow or misnamed. What the pictures themselves may be is tried elsewhere. */
@DisplayName("hostile input, group F: uploads")
@ExtendWith(Tally.class)
final class BadUploadsTest {

    private static final int MAX_BYTES = 300_000;
    private static final byte[] PNG = SamplePicture.png(640, 480).bytes();
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    @AutoClose
    private static final Door DOOR = Door.open(settings -> new HttpSettings(
            0,
            false,
            settings.incoming(),
            MAX_BYTES,
            settings.version(),
            Set.of(),
            TrustedProxies.NONE,
            Set.of(),
            PATIENCE));

    private final Client mina = DOOR.someone();
    private final String images = imagesOfNewScene();
    private final Set<FileKey> files = Set.copyOf(DOOR.files.keys());

    private String imagesOfNewScene() {
        var project = mina.post("/api/projects", "{\"name\": \"a\", \"tag\": \"storyboard\"}")
                .is(201)
                .header("Location");
        var scene = mina.post(project + "/scenes", "{}").is(201).text("/id");
        return "/api/scenes/" + scene + "/images";
    }

    private static Form form() {
        return new Form().text("type", "art");
    }

    @AfterEach
    void nothing_is_left_of_what_arrived() {
        Eventually.until(() -> DOOR.arriving().isEmpty());
    }

    private void assertNothingUploaded() {
        Eventually.until(() -> DOOR.arriving().isEmpty());
        assertThat(mina.get(images).is(200).json().at("/items")).isEmpty();
        assertThat(DOOR.files.keys()).isEqualTo(files);
    }

    @SuppressWarnings("unused") // by the test below
    private static final List<Arguments> FORMS = List.of(
            argumentSet("F1 no part at all", new Form(), "#type"),
            argumentSet("F1 no file", form(), "#image"),
            argumentSet("F2 a file of another name", form().file("file", "a.png", PNG), "#file"),
            argumentSet("F2 the file as a text", form().text("image", "x"), "#image"),
            argumentSet("F3 two files", form().file("image", "a.png", PNG).file("image", "b.png", PNG), "#image"),
            argumentSet("F4 an empty file", form().file("image", "a.png", new byte[0]), "#image"));

    @ParameterizedTest
    @FieldSource("FORMS")
    void what_is_wrong_with_a_form_is_pointed_at(Form form, String pointer) {
        Refused.by(DOOR, "422 validation " + pointer, () -> mina.post(images, form));
        assertNothingUploaded();
    }

    @SuppressWarnings("unused") // by the test below
    private static final List<Arguments> FILE_NAMES = List.of(
            argumentSet("F9 a path", "../../etc/passwd", "passwd"),
            argumentSet("F9 a path of Windows", "C:\\\\Users\\\\mina\\\\a.png", "a.png"),
            argumentSet("F9 a path that ends in a folder", "a/b/", null),
            argumentSet("F9 dots", "..", ".."),
            argumentSet("F10 NUL", "a\0.png", null),
            argumentSet("F10 5,000 characters", "a".repeat(5_000), null),
            argumentSet("F11 a header inside", "a.png\\\"; x=\\\"b", "\"b"),
            argumentSet("F11 a bidirectional override", "gnp.\u202Eexe", null),
            argumentSet("F12 a hidden file", ".htaccess", ".htaccess"),
            argumentSet("F12 white space", "   ", null),
            argumentSet("F12 nothing", "", null));

    @ParameterizedTest
    @FieldSource("FILE_NAMES")
    void a_file_is_stored_under_a_key_that_owes_nothing_to_its_name(String sent, @Nullable String kept) {
        var uploaded = mina.post(images, form().file("image", sent, PNG)).is(201);

        assertThat(uploaded.json().at("/fileName").textValue()).isEqualTo(kept);
        assertThat(uploaded.text("/originalUrl")).matches("/files/artworks/[0-9a-f-]{36}/original\\.png\\?.*");
        var original = mina.get(uploaded.text("/originalUrl")).is(200);
        assertThat(original.header("Content-Disposition")).isEqualTo("inline; filename=\"original.png\"");
    }

    @ParameterizedTest(name = "F13 {0} bytes, declared and in chunks")
    @ValueSource(ints = {MAX_BYTES + 1, MAX_BYTES + 64 * 1024, 8 * 1024 * 1024})
    void a_file_over_the_limit_is_too_large_whether_it_says_so_or_not(int length) {
        var form = form().file(
                        "image", "a.png", SamplePicture.png(640, 480, length).bytes());

        var declared = Refused.by(DOOR, "413 payload-too-large", () -> mina.post(images, form));
        var chunked = Refused.by(
                DOOR, "413 payload-too-large", () -> mina.postChunked(images, form.contentType(), form.bytes()));

        assertThat(declared.text("/detail")).contains(Integer.toString(MAX_BYTES));
        assertThat(chunked.text("/detail")).contains(Integer.toString(MAX_BYTES));
        assertNothingUploaded();
    }

    private String head(Form form) {
        return Wire.head(
                "POST " + images + " HTTP/1.1",
                "Host: a",
                "Authorization: " + mina.header("Authorization"),
                "Content-Type: " + form.contentType(),
                "Content-Length: " + form.bytes().length);
    }

    @Test
    @DisplayName("F35 a sender who goes in the middle leaves nothing")
    void a_sender_who_goes_in_the_middle_leaves_nothing() {
        var form = form().file(
                        "image", "a.png", SamplePicture.png(640, 480, 200_000).bytes());
        try (var wire = Wire.to(DOOR)) {
            wire.send(head(form));
            wire.send(Arrays.copyOf(form.bytes(), 100_000));
            Eventually.until(() -> !DOOR.arriving().isEmpty());
        }

        assertNothingUploaded();
    }

    @Test
    @DisplayName("F36 an upload that drips is cut off and leaves nothing")
    void an_upload_that_drips_is_cut_off() {
        var form = form().file(
                        "image", "a.png", SamplePicture.png(640, 480, 200_000).bytes());
        try (var wire = Wire.to(DOOR)) {
            wire.send(head(form));
            wire.drip(form.bytes());
            assertThat(wire.rest())
                    .startsWith("HTTP/1.1 408 ")
                    .contains("\"code\":\"malformed-request\"")
                    .contains("/problems/http.too-slow");
        }

        assertNothingUploaded();
    }

    @Test
    @DisplayName("F36 an upload that stops is cut off and leaves nothing")
    void an_upload_that_stops_is_cut_off() {
        var form = form().file(
                        "image", "a.png", SamplePicture.png(640, 480, 200_000).bytes());
        try (var wire = Wire.to(DOOR)) {
            wire.send(head(form));
            wire.send(Arrays.copyOf(form.bytes(), 100_000));
            assertThat(wire.rest()).startsWith("HTTP/1.1 408 ");
        }

        assertNothingUploaded();
    }

    /** There is no quota, and history is never rewritten: the oldest version stays, however many follow. */
    @Test
    @DisplayName("F37 the hundred and first version is taken like the first, which stays")
    void there_is_no_most_of_versions() {
        var first = mina.post(images, form().file("image", "a.png", PNG)).is(201);
        for (var i = 2; i <= 101; i++) {
            mina.post(images, form().file("image", "a.png", PNG)).is(201);
        }

        var image = mina.get(first.header("Location")).is(200);

        assertThat(image.json().at("/versionNumber").asInt()).isEqualTo(101);
        assertThat(image.json().at("/versionCount").asInt()).isEqualTo(101);
        assertThat(mina.get(first.text("/originalUrl")).is(200).body()).isEqualTo(PNG);
    }
}
