package dev.hwasil.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.application.storage.CopyFiles.Fate;
import dev.hwasil.application.storage.CopyFiles.Progress;
import dev.hwasil.application.storage.FileKey;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class ProgressBarTest {

    @Test
    void it_says_how_much_of_all_is_done() {
        assertThat(ProgressBar.line(progress(3, 12)))
                .isEqualTo("[#######.......................]  25 %  3 of 12 files, 3,000 of 12,000 MB");
        assertThat(ProgressBar.line(progress(0, 0))).contains("] 100 %");
    }

    @Test
    void a_terminal_has_one_line_and_a_log_one_for_each_tenth() {
        assertThat(shown(true)).startsWith("\r[").containsOnlyOnce("\n").endsWith("MB\n");
        assertThat(shown(false).lines()).hasSize(11).last().asString().contains("200 of 200 files");
    }

    private static String shown(boolean isTerminal) {
        var written = new ByteArrayOutputStream();
        var bar = new ProgressBar(new PrintStream(written, true, StandardCharsets.UTF_8), isTerminal);
        for (var file = 1; file <= 200; file++) bar.show(progress(file, 200));
        return written.toString(StandardCharsets.UTF_8);
    }

    private static Progress progress(long files, long all) {
        return new Progress(
                new FileKey("artworks/1"), Fate.COPIED, files, all, files * 1_000_000_000, all * 1_000_000_000);
    }
}
