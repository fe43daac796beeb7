package dev.hwasil.bootstrap;

import dev.hwasil.application.storage.CopyFiles.Progress;
import java.io.Console;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Optional;

/** How far a copy is: one line that changes on a terminal, and elsewhere a new one every tenth. */
final class ProgressBar {

    private static final int WIDTH = 30;

    private final PrintStream out;
    private final boolean isTerminal;
    private long shown = -1;

    ProgressBar(PrintStream out, boolean isTerminal) {
        this.out = out;
        this.isTerminal = isTerminal;
    }

    /** One on the terminal, if there is one. */
    static ProgressBar on(PrintStream out) {
        return new ProgressBar(
                out,
                Optional.ofNullable(System.console()) // JDK 22 to 24 have one without a terminal, 25 has null again
                        .filter(Console::isTerminal)
                        .isPresent());
    }

    void show(Progress progress) {
        var percent = percent(progress);
        var isLast = progress.files() >= progress.allFiles();
        if (percent / step() == shown && !isLast) return;
        shown = percent / step();
        if (isTerminal) out.print("\r" + line(progress) + (isLast ? System.lineSeparator() : ""));
        else out.println(line(progress));
        out.flush();
    }

    private int step() {
        return isTerminal ? 1 : 10;
    }

    /** By bytes; files that came meanwhile may make it more than all there were. */
    private static long percent(Progress progress) {
        return progress.allBytes() == 0 ? 100 : Math.min(100, progress.bytes() * 100 / progress.allBytes());
    }

    static String line(Progress progress) {
        var percent = percent(progress);
        var done = (int) (percent * WIDTH / 100);
        return String.format(
                Locale.ROOT,
                "[%s%s] %3d %%  %,d of %,d files, %,d of %,d MB",
                "#".repeat(done),
                ".".repeat(WIDTH - done),
                percent,
                progress.files(),
                progress.allFiles(),
                progress.bytes() / 1_000_000,
                progress.allBytes() / 1_000_000);
    }
}
