package dev.hwasil.http.image;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.application.storage.Content;
import dev.hwasil.application.storage.FileKey;
import dev.hwasil.application.storage.FileLinks;
import dev.hwasil.domain.image.ImageFormat;
import dev.hwasil.domain.world.Fresh;
import dev.hwasil.http.Client;
import dev.hwasil.http.Door;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The files behind signed links. */
final class FileRoutesTest {

    private static final String TEXT = "0123456789";

    @AutoClose
    private final Door door = Door.open();

    private final Client anybody = door.stranger();

    /** A link to a new file of that name. */
    private String link(String name, String content) {
        var key = new FileKey("artworks/" + Fresh.id() + "/" + name);
        door.files.put(key, new Content.Bytes(content.getBytes(StandardCharsets.US_ASCII)));
        return door.links.to(key);
    }

    @Test
    void a_link_opens_its_file_to_anybody() {
        var answer = anybody.get(link("main.webp", TEXT)).is(200);

        assertThat(answer.asText()).isEqualTo(TEXT);
        assertThat(answer.header("Content-Type")).isEqualTo("image/webp");
        assertThat(answer.header("Content-Length")).isEqualTo("10");
        assertThat(answer.header("Accept-Ranges")).isEqualTo("bytes");
        assertThat(answer.header("ETag")).matches("\"artworks-[0-9a-f-]{36}-main\\.webp\"");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Content-Disposition")).isEqualTo("inline; filename=\"main.webp\"");
        assertThat(answer.headers().map()).doesNotContainKey("content-encoding");
    }

    @Test
    void it_is_kept_for_the_rest_of_the_link_s_life() {
        var link = link("main.webp", TEXT);

        assertThat(anybody.get(link).header("Cache-Control")).isEqualTo("private, immutable, max-age=7200");
        door.clock.pass(Duration.ofMinutes(90));
        assertThat(anybody.get(link).header("Cache-Control")).isEqualTo("private, immutable, max-age=1800");
        door.clock.pass(Duration.ofMinutes(30));
        anybody.get(link).isProblem(404, "not-found");
    }

    @ParameterizedTest
    @EnumSource
    void an_original_of_each_format_is_said_to_be_of_it(ImageFormat format) {
        var answer = anybody.get(link("original." + format.extension(), TEXT)).is(200);

        assertThat(answer.header("Content-Type")).isEqualTo(format.mediaType());
    }

    @Test
    void what_a_browser_might_run_is_an_attachment() {
        var answer = anybody.get(link("original.svg", "<svg/>")).is(200);

        assertThat(answer.header("Content-Type")).isEqualTo("application/octet-stream");
        assertThat(answer.header("Content-Disposition")).isEqualTo("attachment; filename=\"original.svg\"");
    }

    @Test
    void a_link_that_is_not_whole_opens_nothing() {
        var link = link("main.webp", TEXT);
        var path = link.substring(0, link.indexOf('?'));
        var signature = link.substring(link.indexOf("signature=") + 10);
        var other = link("thumbnail.webp", TEXT);

        for (var broken : new String[] {
            path,
            path + "?expires=9999999999&signature=" + signature,
            path + "?signature=" + signature,
            link.replaceFirst("signature=.", "signature="),
            link + "A",
            link.replaceFirst("expires=\\d+", "expires=abc"),
            link.replaceFirst("expires=\\d+", "expires=-1"),
            link.replaceFirst("expires=\\d+", "expires=99999999999999999999"),
            other.substring(0, other.indexOf('?')) + link.substring(link.indexOf('?')),
            path.toUpperCase(Locale.ROOT) + link.substring(link.indexOf('?')),
        }) {
            anybody.get(broken).isProblem(404, "not-found");
        }
    }

    @Test
    void a_link_of_another_secret_opens_nothing() {
        var key = new FileKey("artworks/" + Fresh.id() + "/main.webp");
        door.files.put(key, new Content.Bytes(new byte[1]));
        var secret = new byte[32];
        secret[0] = 1;

        anybody.get(new FileLinks(secret, "", door.clock).to(key)).isProblem(404, "not-found");
    }

    @Test
    void a_link_to_a_file_that_is_gone_opens_nothing() {
        anybody.get(door.links.to(new FileKey("artworks/gone/main.webp"))).isProblem(404, "not-found");
    }

    @ParameterizedTest
    @CsvSource({
        "bytes=0-0, 0, bytes 0-0/10",
        "bytes=2-5, 2345, bytes 2-5/10",
        "bytes=7-, 789, bytes 7-9/10",
        "bytes=-3, 789, bytes 7-9/10",
        "bytes=-99, 0123456789, bytes 0-9/10",
        "bytes=5-99, 56789, bytes 5-9/10",
    })
    void a_part_is_sent_alone(String range, String part, String contentRange) {
        var answer = anybody.with("Range", range).get(link("main.webp", TEXT)).is(206);

        assertThat(answer.asText()).isEqualTo(part);
        assertThat(answer.header("Content-Range")).isEqualTo(contentRange);
        assertThat(answer.header("Content-Length")).isEqualTo(Integer.toString(part.length()));
        assertThat(answer.header("Content-Type")).isEqualTo("image/webp");
        assertThat(answer.header("Cache-Control")).startsWith("private, immutable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=10-", "bytes=99-100", "bytes=-0"})
    void a_part_that_the_file_does_not_have_is_refused(String range) {
        var answer = anybody.with("Range", range).get(link("main.webp", TEXT)).isProblem(416, "malformed-request");

        assertThat(answer.header("Content-Range")).isEqualTo("bytes */10");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=0-1,3-4", "lines=0-1", "bytes=a-b", "bytes=-", "bytes", "0-1"})
    void many_parts_and_what_is_no_range_get_the_whole(String range) {
        assertThat(anybody.with("Range", range)
                        .get(link("main.webp", TEXT))
                        .is(200)
                        .asText())
                .isEqualTo(TEXT);
    }

    @Test
    void a_part_of_another_file_is_not_sent() {
        var link = link("main.webp", TEXT);
        var etag = anybody.get(link).header("ETag");
        var part = anybody.with("Range", "bytes=0-1");

        part.with("If-Range", etag).get(link).is(206);
        part.with("If-Range", "\"another\"").get(link).is(200);
    }

    @Test
    void what_somebody_has_is_not_sent_again() {
        var link = link("main.webp", TEXT);
        var etag = anybody.get(link).header("ETag");

        for (var tags : new String[] {etag, "W/" + etag, "\"another\", " + etag, "*"}) {
            var answer = anybody.with("If-None-Match", tags).get(link).is(304);

            assertThat(answer.body()).isEmpty();
            assertThat(answer.header("ETag")).isEqualTo(etag);
            assertThat(answer.header("Cache-Control")).startsWith("private, immutable, max-age=");
        }
        anybody.with("If-None-Match", "\"another\"").get(link).is(200);
    }

    @Test
    void who_has_no_link_is_not_told_what_is_there() {
        var link = link("main.webp", TEXT);
        var etag = anybody.get(link).header("ETag");

        anybody.with("If-None-Match", etag)
                .get(link.substring(0, link.indexOf('?')))
                .isProblem(404, "not-found");
    }

    @Test
    void head_is_get_without_a_body() {
        var link = link("main.webp", TEXT);

        var head = anybody.send("HEAD", link).is(200);
        var part = anybody.with("Range", "bytes=0-1").send("HEAD", link).is(206);

        assertThat(head.body()).isEmpty();
        assertThat(head.header("Content-Length")).isEqualTo("10");
        assertThat(head.header("Content-Type")).isEqualTo("image/webp");
        assertThat(part.header("Content-Length")).isEqualTo("2");
    }

    @Test
    void where_the_storage_has_links_of_its_own_it_is_read_there() {
        var link = link("main.webp", TEXT);
        var attached = link("original.svg", "<svg/>");
        door.files.handOutLinks("https://s3.example");

        var led = anybody.with("Range", "bytes=0-1").get(link).is(307);

        var end = door.clock.instant().getEpochSecond() + 7200;
        var key = link.substring(FileLinks.PATH.length(), link.indexOf('?'));
        assertThat(led.header("Location"))
                .isEqualTo("https://s3.example/" + key + "?type=image/webp&attachment=false&until=" + end);
        assertThat(led.header("Cache-Control")).isEqualTo("private, max-age=7200");
        assertThat(led.body()).isEmpty();
        assertThat(anybody.get(link("original.png", TEXT)).is(307).header("Location"))
                .contains("?type=image/png&attachment=true&");
        assertThat(anybody.get(attached).is(307).header("Location"))
                .contains("?type=application/octet-stream&attachment=true&");
        assertThat(anybody.send("HEAD", link).is(200).header("Content-Length")).isEqualTo("10");
        anybody.get(link + "A").isProblem(404, "not-found");
        anybody.get(door.links.to(new FileKey("artworks/gone/main.webp"))).isProblem(404, "not-found");
    }

    @Test
    void a_long_file_arrives_whole() {
        var content = "abcdefghij".repeat(1_000_000);

        var link = link("main.webp", content);

        assertThat(anybody.with("Accept-Encoding", "gzip").get(link).is(200).asText())
                .isEqualTo(content);
        assertThat(anybody.with("Range", "bytes=5000000-").get(link).is(206).asText())
                .isEqualTo(content.substring(5_000_000));
    }
}
