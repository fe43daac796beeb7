package dev.hwasil.imaging;

import dev.hwasil.imaging.Renderer.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Renders each picture of a folder by turns with Hwasil and with sharp, each in a process of its own, and prints a row
 * of Markdown for each: the medians of their times and of the processor's, the memory, the bytes, and how near the main
 * renditions come to a lossless one. Arguments: the folder, sharp.mjs, how many rounds, and the words that start Hwasil.
 */
final class CompareWithSharp {

    private static final int WARM_UP = 8;

    private final List<String> sharp;
    private final int rounds;

    private CompareWithSharp(List<String> sharp, int rounds) {
        this.sharp = sharp;
        this.rounds = rounds;
    }

    public static void main(String[] arguments) throws IOException {
        var words = List.of(arguments);
        var hwasil = words.subList(3, words.size());
        var comparison = new CompareWithSharp(List.of("node", words.get(1)), Integer.parseInt(words.get(2)));
        System.out.println(
                "| picture | Hwasil | sharp | ratio | CPU, ms | memory, MB | main, bytes | PSNR, dB | SSIM |");
        System.out.println("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        List<Path> pictures;
        try (var files = Files.list(Path.of(words.get(0)))) {
            pictures = files.sorted().toList();
        }
        var ratios = new ArrayList<Double>();
        for (var picture : pictures) ratios.add(comparison.compare(picture, hwasil, ""));
        System.out.printf(
                "%nGeometric mean of the ratios: %.2f%n",
                Math.exp(ratios.stream().mapToDouble(Math::log).average().orElseThrow()));
        var byJdk = new ArrayList<>(hwasil);
        byJdk.add("jdk");
        for (var picture : pictures) {
            if (picture.toString().endsWith(".jpg")) comparison.compare(picture, byJdk, ", by the JDK");
        }
    }

    private double compare(Path file, List<String> words, String note) throws IOException {
        var rendition = Files.createTempFile("rendition", ".webp");
        try (var one = new Renderer(words);
                var other = new Renderer(sharp)) {
            var ours = new ArrayList<Run>();
            var theirs = new ArrayList<Run>();
            for (int round = -WARM_UP; round < rounds; round++) {
                var ourRun = one.render(file);
                var theirRun = other.render(file);
                if (round < 0) continue;
                ours.add(ourRun);
                theirs.add(theirRun);
            }
            var _ = one.render(file, rendition);
            var quality = other.quality(file, rendition, false);
            var _ = other.render(file, rendition);
            var theirQuality = other.quality(file, rendition, true);
            double ratio = median(ours, Run::milliseconds) / median(theirs, Run::milliseconds);
            System.out.printf(
                    "| %s%s | %.0f ms | %.0f ms | %.2f | %.0f / %.0f | %d / %d | %,d / %,d | %.1f / %.1f | %.4f / %.4f |%n",
                    file.getFileName(),
                    note,
                    median(ours, Run::milliseconds),
                    median(theirs, Run::milliseconds),
                    ratio,
                    median(ours, Run::cpu),
                    median(theirs, Run::cpu),
                    memory(words, file),
                    memory(sharp, file),
                    ours.getLast().main(),
                    theirs.getLast().main(),
                    quality.get(0),
                    theirQuality.get(0),
                    quality.get(1),
                    theirQuality.get(1));
            return ratio;
        } finally {
            Files.delete(rendition);
        }
    }

    /** In a fresh process, which has loaded what it needs by small pictures. */
    private static long memory(List<String> words, Path file) throws IOException {
        var small = Files.createTempFile("small", "");
        try (var renderer = new Renderer(words)) {
            Files.write(small, Pictures.photo(300, 200));
            var _ = renderer.render(small);
            Files.write(small, Pictures.painting(300, 200));
            var _ = renderer.render(small);
            return Math.round(renderer.memory(file) / 1e6);
        } finally {
            Files.delete(small);
        }
    }

    private static double median(List<Run> runs, ToDoubleFunction<Run> of) {
        return runs.stream().mapToDouble(of).sorted().skip(runs.size() / 2).findFirst().orElseThrow();
    }
}
