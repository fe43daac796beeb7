package dev.hwasil.imaging;

import com.sun.management.OperatingSystemMXBean;
import dev.hwasil.application.storage.Content;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Renders each picture of a folder by turns with Hwasil and with sharp, and prints a row of Markdown for each: medians
 * and their ratio, the processor time, the bytes, and how near the main renditions come to a lossless one.
 */
final class CompareWithSharp {

    private static final int WARM_UP = 8;
    private static final int ROUNDS = 15;
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    /** One rendering. */
    private record Run(double milliseconds, double cpu, long main, long thumbnail) {}

    private final PrintWriter toSharp;
    private final BufferedReader fromSharp;

    private CompareWithSharp(Process sharp) {
        toSharp = new PrintWriter(sharp.outputWriter(), true);
        fromSharp = sharp.inputReader();
    }

    public static void main(String[] arguments) throws Exception {
        var sharp = new ProcessBuilder("node", arguments[1]).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        var comparison = new CompareWithSharp(sharp);
        System.out.println("| picture | Hwasil | sharp | ratio | CPU | main, bytes | PSNR, dB | SSIM |");
        System.out.println("| --- | --- | --- | --- | --- | --- | --- | --- |");
        try (var fastest = new WebpImageOptimizer(WebpImageOptimizer.DEFAULT_PIXEL_LIMIT);
                var jdk = new WebpImageOptimizer(
                        WebpImageOptimizer.DEFAULT_PIXEL_LIMIT, 2L << 30, () -> Codecs.with(new ImageIoJpegDecoder()));
                var files = Files.list(Path.of(arguments[0]))) {
            for (var file : files.sorted().toList()) {
                comparison.compare(file, fastest, "");
                if (file.toString().endsWith(".jpg")) comparison.compare(file, jdk, ", by the JDK");
            }
        } finally {
            sharp.destroy();
        }
    }

    private void compare(Path file, WebpImageOptimizer optimizer, String note) throws IOException {
        var ours = new ArrayList<Run>();
        var theirs = new ArrayList<Run>();
        for (int round = 0; round < WARM_UP + ROUNDS; round++) {
            var one = render(file, optimizer);
            var other = renderBySharp(file);
            if (round < WARM_UP) continue;
            ours.add(one);
            theirs.add(other);
        }
        var quality = quality(file, optimizer);
        System.out.printf(
                "| %s%s | %.0f ms | %.0f ms | %.2f | %.0f / %.0f ms | %,d / %,d | %.1f / %.1f | %.4f / %.4f |%n",
                file.getFileName(),
                note,
                median(ours),
                median(theirs),
                median(ours) / median(theirs),
                ours.stream().mapToDouble(Run::cpu).average().orElseThrow(),
                theirs.stream().mapToDouble(Run::cpu).average().orElseThrow(),
                ours.getLast().main(),
                theirs.getLast().main(),
                quality.get(0),
                quality.get(2),
                quality.get(1),
                quality.get(3));
    }

    private static double median(List<Run> runs) {
        return runs.stream().mapToDouble(Run::milliseconds).sorted().skip(runs.size() / 2).findFirst().orElseThrow();
    }

    private static Run render(Path file, WebpImageOptimizer optimizer) throws IOException {
        long cpu = SYSTEM.getProcessCpuTime();
        long start = System.nanoTime();
        var renditions = optimizer.render(file, optimizer.probe(file));
        double milliseconds = (System.nanoTime() - start) / 1e6;
        return new Run(
                milliseconds,
                (SYSTEM.getProcessCpuTime() - cpu) / 1e6,
                renditions.main().length(),
                renditions.thumbnail().length());
    }

    private Run renderBySharp(Path file) throws IOException {
        var numbers = ask("{\"file\":\"%s\"}".formatted(file));
        return new Run(numbers.get(0), numbers.get(1), numbers.get(2).longValue(), numbers.get(3).longValue());
    }

    /** PSNR and SSIM, first ours, then sharp's. */
    private List<Double> quality(Path file, WebpImageOptimizer optimizer) throws IOException {
        var rendition = Files.createTempFile("rendition", ".webp");
        try {
            var main = (Content.Bytes) optimizer.render(file, optimizer.probe(file)).main();
            Files.write(rendition, main.bytes());
            return ask("{\"file\":\"%s\",\"rendition\":\"%s\"}".formatted(file, rendition));
        } finally {
            Files.delete(rendition);
        }
    }

    /** The numbers of the answer, in their order. */
    private List<Double> ask(String request) throws IOException {
        toSharp.println(request);
        return Pattern.compile(":([-+.\\deE]+)")
                .matcher(fromSharp.readLine())
                .results()
                .map(number -> Double.valueOf(number.group(1)))
                .toList();
    }
}
