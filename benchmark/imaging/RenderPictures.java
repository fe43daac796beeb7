package dev.hwasil.imaging;

import com.sun.management.OperatingSystemMXBean;
import dev.hwasil.application.storage.Content;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * Renders pictures, as sharp.mjs does: one JSON request a line on stdin, one JSON answer a line on stdout. With the
 * argument {@code jdk} JPEGs are decoded by the JDK.
 */
final class RenderPictures {

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final Pattern FILE = Pattern.compile("\"file\":\"([^\"]+)\"");
    private static final Pattern RENDITION = Pattern.compile("\"rendition\":\"([^\"]+)\"");

    private RenderPictures() {}

    public static void main(String[] arguments) throws IOException {
        boolean isJdk = arguments.length > 0 && arguments[0].equals("jdk");
        long limit = WebpImageOptimizer.DEFAULT_PIXEL_LIMIT;
        try (var optimizer = isJdk
                        ? new WebpImageOptimizer(limit, 2L << 30, () -> Codecs.with(new ImageIoJpegDecoder()))
                        : new WebpImageOptimizer(limit);
                var requests = new BufferedReader(new InputStreamReader(System.in))) {
            for (var request = requests.readLine(); request != null; request = requests.readLine()) {
                System.out.println(answer(request, optimizer));
            }
        }
    }

    private static String answer(String request, WebpImageOptimizer optimizer) throws IOException {
        var file = FILE.matcher(request);
        if (!file.find()) throw new IllegalArgumentException(request);
        var picture = Path.of(file.group(1));
        long cpu = SYSTEM.getProcessCpuTime();
        long start = System.nanoTime();
        var renditions = optimizer.render(picture, optimizer.probe(picture));
        double milliseconds = (System.nanoTime() - start) / 1e6;
        cpu = SYSTEM.getProcessCpuTime() - cpu;
        var rendition = RENDITION.matcher(request);
        if (rendition.find()) Files.write(Path.of(rendition.group(1)), ((Content.Bytes) renditions.main()).bytes());
        return "{\"milliseconds\":%f,\"cpu\":%f,\"main\":%d,\"thumbnail\":%d}"
                .formatted(milliseconds, cpu / 1e6, renditions.main().length(), renditions.thumbnail().length());
    }
}
