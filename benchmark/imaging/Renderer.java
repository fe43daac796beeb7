package dev.hwasil.imaging;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** A process that renders pictures: one JSON request a line, one JSON answer a line. */
final class Renderer implements AutoCloseable {

    /** One rendering: its time and the process's processor time in milliseconds, and the lengths in bytes. */
    record Run(double milliseconds, double cpu, long main, long thumbnail) {}

    private final Process process;
    private final PrintWriter requests;
    private final BufferedReader answers;

    Renderer(List<String> command) throws IOException {
        process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        requests = new PrintWriter(process.outputWriter(), true);
        answers = process.inputReader();
    }

    Run render(Path file) throws IOException {
        return run(ask("{\"file\":\"%s\"}".formatted(file)));
    }

    /** Renders it, and leaves the main rendition in that file. */
    Run render(Path file, Path rendition) throws IOException {
        return run(ask("{\"file\":\"%s\",\"rendition\":\"%s\"}".formatted(file, rendition)));
    }

    private static Run run(List<Double> numbers) {
        return new Run(numbers.get(0), numbers.get(1), numbers.get(2).longValue(), numbers.get(3).longValue());
    }

    /** How near a rendition of a file is to it: PSNR in dB and SSIM. Sharp alone knows. */
    List<Double> quality(Path file, Path rendition, boolean isSharps) throws IOException {
        return ask("{\"file\":\"%s\",\"quality\":\"%s\",\"isSharps\":%b}".formatted(file, rendition, isSharps));
    }

    /** By how many bytes the process's memory grows, at its peak, while it renders a file. */
    long memory(Path file) throws IOException {
        long before = memory("VmRSS");
        var _ = render(file);
        return memory("VmHWM") - before;
    }

    private long memory(String name) throws IOException {
        var status = Files.readString(Path.of("/proc/" + process.pid() + "/status"));
        var found = Pattern.compile(name + ":\\s+(\\d+) kB").matcher(status);
        if (!found.find()) throw new IOException("no " + name);
        return Long.parseLong(found.group(1)) << 10;
    }

    /** The numbers of the answer, in their order. */
    private List<Double> ask(String request) throws IOException {
        requests.println(request);
        var answer = answers.readLine();
        if (answer == null) throw new IOException("no answer to " + request);
        return Pattern.compile(":([-+.\\deE]+)")
                .matcher(answer)
                .results()
                .map(number -> Double.valueOf(number.group(1)))
                .toList();
    }

    @Override
    public void close() {
        process.destroy();
    }
}
