import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * Puts one server, or several that are one, under a load of cursors and one of comments, and prints a line of JSON with what
 * came of each:
 *
 * <pre>java FanOut.java PORT[,PORT…] PID[,PID…] TOKENS PROJECTS</pre>
 *
 * <p>The two files have a line for each token, of people who are in all of the projects, and for each project's id.
 */
final class FanOut {

    private static final int MEMBERS = 100;
    private static final double HERTZ = 5;
    private static final double COMMENTS_PER_SECOND = 40;
    private static final double WARM_UP_SECONDS = 12;
    private static final double SECONDS = 10;

    private FanOut() {}

    public static void main(String... arguments) throws IOException {
        var server = new Server(
                "Hwasil",
                numbers(arguments[0]).map(Long::intValue).toList(),
                numbers(arguments[1]).toList(),
                Files.readAllLines(Path.of(arguments[2])),
                Files.readAllLines(Path.of(arguments[3])),
                true);
        var run = new Run(MEMBERS, WARM_UP_SECONDS, SECONDS);
        try (var crowd = Crowd.in(server, server.projects().size(), MEMBERS, run)) {
            print("cursors", run.cursors(server, crowd, HERTZ), result -> 1e6 / result.cpu());
        }
        var later = new Run(MEMBERS, WARM_UP_SECONDS, SECONDS);
        try (var crowd = Crowd.in(server, server.projects().size(), MEMBERS, later)) {
            print(
                    "comments",
                    later.comments(server, crowd, COMMENTS_PER_SECOND),
                    result -> (1 - result.missing()) * (MEMBERS - 1) * 1000 / result.cpu());
        }
    }

    private static Stream<Long> numbers(String list) {
        return Arrays.stream(list.split(",")).map(Long::valueOf);
    }

    private static void print(String load, Run.Result result, ToDoubleFunction<Run.Result> perCpuSecond) {
        System.out.printf(
                Locale.ROOT,
                "{\"load\": \"%s\", \"missing\": %.4f, \"p50\": %.1f, \"p99\": %.1f, \"perCpuSecond\": %.0f}%n",
                load,
                result.missing(),
                result.p50(),
                result.p99(),
                perCpuSecond.applyAsDouble(result));
    }
}
