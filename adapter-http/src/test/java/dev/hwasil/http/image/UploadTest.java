package dev.hwasil.http.image;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hwasil.application.concurrent.Eventually;
import dev.hwasil.application.image.SamplePicture;
import dev.hwasil.application.unit.Sha256;
import dev.hwasil.domain.project.Role;
import dev.hwasil.http.Client;
import dev.hwasil.http.Door;
import dev.hwasil.http.Form;
import dev.hwasil.http.HttpSettings;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;

/** Pictures on their way in, whole and broken. Whatever comes of it, nothing is left in the folder of what arrives. */
final class UploadTest {

    private static final int MAX_BYTES = 300_000;
    private static final byte[] PNG = SamplePicture.png(640, 480).bytes();

    @AutoClose
    private static final Door DOOR =
            Door.open(open -> new HttpSettings(0, false, open.incoming(), MAX_BYTES, open.version()));

    private final Client mina = DOOR.someone();
    private final String project = mina.post("/api/projects", "{\"name\": \"a\", \"tag\": \"storyboard\"}")
            .is(201)
            .text("/id");
    private final String images = "/api/scenes/"
            + mina.post("/api/projects/" + project + "/scenes", "{}").is(201).text("/id") + "/images";

    private static Form form() {
        return new Form().text("type", "lineart");
    }

    @AfterEach
    void nothing_is_left_of_what_arrived() {
        Eventually.until(() -> DOOR.arriving().isEmpty());
    }

    private JsonNode nothingUploaded() {
        var listed = mina.get(images).is(200).json().at("/items");
        assertThat(listed).isEmpty();
        return listed;
    }

    @Test
    void a_picture_becomes_the_scene_s_image() {
        var uploaded = mina.post(images, form().text("changeDescription", "첫 선").file("image", "선화.png", PNG))
                .is(201);

        var shown = mina.get(uploaded.header("Location")).is(200);

        assertThat(shown.json()).isEqualTo(uploaded.json());
        assertThat(shown.text("/type")).isEqualTo("lineart");
        assertThat(shown.text("/format")).isEqualTo("png");
        assertThat(shown.text("/fileName")).isEqualTo("선화.png");
        assertThat(shown.text("/changeDescription")).isEqualTo("첫 선");
        assertThat(shown.text("/metadata/sha256")).isEqualTo(sha256(PNG));
        assertThat(shown.json().at("/width").asInt()).isEqualTo(640);
        assertThat(shown.json().at("/height").asInt()).isEqualTo(480);
        assertThat(shown.json().at("/fileSize").asInt()).isEqualTo(PNG.length);
        assertThat(shown.json().at("/versionNumber").asInt()).isOne();
        assertThat(shown.json().at("/isCurrent").asBoolean()).isTrue();
        assertThat(mina.get(shown.text("/originalUrl")).is(200).body()).isEqualTo(PNG);
    }

    private static String sha256(byte[] bytes) {
        return Sha256.of(Sha256.digest().digest(bytes)).hex();
    }

    @SuppressWarnings("unused") // by the test below
    private static final List<Arguments> PICTURES = List.of(
            argumentSet("JPEG", SamplePicture.jpeg(6000, 4000), "jpeg", "image/jpeg"),
            argumentSet("PNG", SamplePicture.png(1, 1), "png", "image/png"),
            argumentSet("WebP", SamplePicture.webp(800, 600), "webp", "image/webp"));

    @ParameterizedTest
    @FieldSource("PICTURES")
    void the_formats_are_told_by_content(SamplePicture picture, String format, String mediaType) {
        var uploaded = mina.post(images, form().file("image", "a.svg", picture.bytes()))
                .is(201);

        var original = mina.get(uploaded.text("/originalUrl")).is(200);

        assertThat(uploaded.text("/format")).isEqualTo(format);
        assertThat(original.header("Content-Type")).isEqualTo(mediaType);
        assertThat(original.body()).isEqualTo(picture.bytes());
        assertThat(mina.get(uploaded.text("/url")).is(200).header("Content-Type"))
                .isEqualTo("image/webp");
        assertThat(mina.get(uploaded.text("/thumbnailUrl")).is(200).header("Content-Type"))
                .isEqualTo("image/webp");
    }

    @Test
    void fields_may_follow_the_file() {
        mina.post(images, new Form().file("image", "a.png", PNG).text("type", "art"))
                .is(201);
    }

    @SuppressWarnings("unused") // by the test below
    private static final List<Arguments> WRONG_FORMS = List.of(
            argumentSet("no type", new Form().file("image", "a.png", PNG), List.of("#type")),
            argumentSet(
                    "an unknown type", new Form().text("type", "sketch").file("image", "a.png", PNG), List.of("#type")),
            argumentSet("a type twice", form().text("type", "art").file("image", "a.png", PNG), List.of("#type")),
            argumentSet(
                    "an unknown text", form().text("sceneId", "x").file("image", "a.png", PNG), List.of("#sceneId")),
            argumentSet(
                    "a text that is too long",
                    form().text("changeDescription", "a".repeat(20_001)).file("image", "a.png", PNG),
                    List.of("#changeDescription")),
            argumentSet(
                    "a part without a name", new Form().part("Content-Disposition: form-data", PNG), List.of("#type")),
            argumentSet(
                    "a part without a disposition", new Form().part("Content-Type: image/png", PNG), List.of("#type")),
            argumentSet("nine parts", parts(9), List.of("")));

    private static Form parts(int count) {
        var form = new Form();
        for (var i = 0; i < count; i++) form.text("a" + i, "b");
        return form;
    }

    @ParameterizedTest
    @FieldSource("WRONG_FORMS")
    void what_is_wrong_with_a_form_is_pointed_at(Form form, List<String> pointers) {
        mina.post(images, form).isProblem(422, "validation").pointsAt(pointers.toArray(String[]::new));
        var _ = nothingUploaded();
    }

    @Test
    void a_text_of_more_than_128_kib_is_not_read() {
        mina.post(
                        images,
                        form().text("changeDescription", "a".repeat(128 * 1024 + 1))
                                .file("image", "a.png", PNG))
                .isProblem(413, "payload-too-large");
    }

    @Test
    void a_part_s_header_of_more_than_16_kib_is_not_read() {
        var answer = mina.post(images, new Form().part("A: " + "b".repeat(20_000), PNG))
                .isProblem(413, "payload-too-large");

        assertThat(answer.text("/detail")).contains("16384");
    }

    @Test
    void a_file_at_the_limit_is_taken() {
        var bytes = SamplePicture.png(640, 480, MAX_BYTES).bytes();

        var uploaded = mina.post(images, form().file("image", "a.png", bytes)).is(201);

        assertThat(uploaded.json().at("/fileSize").asInt()).isEqualTo(MAX_BYTES);
    }

    @SuppressWarnings("unused") // by the test below
    private static final List<Arguments> BROKEN = List.of(
            argumentSet(
                    "no boundary",
                    "multipart/form-data",
                    form().file("image", "a.png", PNG).bytes()),
            argumentSet("an empty boundary", "multipart/form-data; boundary=", form().bytes()),
            argumentSet(
                    "cut off in the file",
                    form().contentType(),
                    form().file("image", "a.png", PNG).unfinished()),
            argumentSet(
                    "cut off in a header", form().contentType(), "------------boundary\r\nContent-Dis".getBytes(UTF_8)),
            argumentSet(
                    "a text that is no UTF-8",
                    form().contentType(),
                    new Form()
                            .part("Content-Disposition: form-data; name=\"type\"", new byte[] {(byte) 0xC3, 0x28})
                            .bytes()));

    @ParameterizedTest
    @FieldSource("BROKEN")
    void a_form_that_is_broken_is_malformed(String contentType, byte[] body) {
        mina.postChunked(images, contentType, body).isProblem(400, "malformed-request");
        var _ = nothingUploaded();
    }

    @Test
    void only_a_plain_form_is_taken() {
        var form = form().file("image", "a.png", PNG);

        mina.postChunked(images, "image/png", PNG).isProblem(415, "unsupported-media-type");
        mina.postChunked(images, "multipart/mixed; boundary=a", form.bytes()).isProblem(415, "unsupported-media-type");
        mina.with("Content-Encoding", "gzip").post(images, form).isProblem(415, "unsupported-media-type");
        mina.send("POST", images).isProblem(415, "unsupported-media-type");
    }

    @SuppressWarnings("unused") // by the test below
    private static final List<Arguments> FILE_NAMES = List.of(
            argumentSet("Korean in NFD", "\u1109\u1165\u11AB.png", "선.png"),
            argumentSet("emoji", "🎨 밑그림.png", "🎨 밑그림.png"),
            argumentSet("255 characters", "가".repeat(251) + ".png", "가".repeat(251) + ".png"));

    @ParameterizedTest
    @FieldSource("FILE_NAMES")
    void a_file_name_is_kept_when_it_is_one(String sent, String kept) {
        var uploaded = mina.post(images, form().file("image", sent, PNG)).is(201);

        assertThat(uploaded.json().at("/fileName").textValue()).isEqualTo(kept);
        assertThat(uploaded.text("/originalUrl")).matches("/files/artworks/[0-9a-f-]{36}/original\\.png\\?.*");
    }

    @Test
    void who_may_not_upload_is_told_so_and_leaves_nothing() {
        var form = form().file(
                        "image", "a.png", SamplePicture.png(640, 480, 200_000).bytes());

        DOOR.someoneIn(project, Role.VIEWER).post(images, form).isProblem(403, "forbidden");
        DOOR.someone().post(images, form).isProblem(404, "not-found");
        DOOR.stranger().post(images, form).isProblem(401, "unauthenticated");
        var _ = nothingUploaded();
    }
}
