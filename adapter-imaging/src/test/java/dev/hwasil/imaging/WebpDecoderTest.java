package dev.hwasil.imaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.imaging.Pixels.Layout;
import java.awt.Color;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

final class WebpDecoderTest {

    private static final Codecs CODECS = Codecs.load();
    private static final Workers WORKERS = new Workers(2);
    private static final Size TARGET = new Size(30, 20);

    @AfterAll
    static void close() {
        WORKERS.close();
    }

    @Test
    void alpha_is_held_only_where_there_can_be_any() {
        var opaque = Pictures.webp(Flags.plain(60, 40, Flags.TEAL));
        var clear = Pictures.webp(Flags.plain(60, 40, new Color(32, 140, 150, 100)));

        assertThat(decoded(opaque).layout()).isEqualTo(Layout.RGB);
        assertThat(decoded(Chunks.append(opaque, "EXIF", new byte[2])).layout()).isEqualTo(Layout.RGBA);
        assertThat(decoded(clear).layout()).isEqualTo(Layout.RGBA);
        assertThat(decoded(clear).bytes()[3]).isEqualTo((byte) 100);
    }

    @Test
    void what_can_have_no_alpha_needs_less_memory() {
        var opaque = header(Pictures.webp(600, 400));
        var extended = header(Chunks.append(Pictures.webp(600, 400), "EXIF", new byte[2]));

        assertThat(CODECS.memory(opaque, TARGET)).isLessThan(CODECS.memory(extended, TARGET) * 4 / 5);
    }

    private static Header header(byte[] content) {
        return Header.read(MemorySegment.ofArray(content).asByteBuffer());
    }

    private static Pixels decoded(byte[] content) {
        try (var arena = Arena.ofShared()) {
            var file = arena.allocate(content.length).copyFrom(MemorySegment.ofArray(content));
            return CODECS.decode(file, Header.read(file.asByteBuffer()), TARGET, WORKERS);
        }
    }
}
