import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Puts one server, or several that are one, under a load of cursors or of comments, and prints as JSON what came of it:
 *
 * <pre>java FanOut.java cursors|comments PORT[,PORT…] PID[,PID…] TOKENS PROJECTS</pre>
 *
 * <p>The two files have a line for each token, of people who are in all of the projects, and for each project's id, of
 * which there are enough. Each more server has as much more to do.
 */
final class FanOut {

    private static final int MEMBERS = 100;

    /** For each node; the people of each room come in at all of them. */
    private static final int ROOMS = 4;

    private static final double HERTZ = 10;

    /** For each node. */
    private static final double COMMENTS_PER_SECOND = 40;

    /** What two nodes run is compiled by both of them, on the processors that they share. */
    private static final double WARM_UP_SECONDS = 60;

    /** For each node: so few as are measured would warm up for an hour. */
    private static final double WARMING_COMMENTS_PER_SECOND = 160;

    /** Those who come anew make the compilers work once more. */
    private static final double SETTLE_SECONDS = 20;

    private static final double SECONDS = 10;

    private FanOut() {}

    public static void main(String... arguments) throws IOException {
        var server = new Server(
                "Hwasil",
                numbers(arguments[1]).map(Long::intValue).toList(),
                numbers(arguments[2]).toList(),
                Files.readAllLines(Path.of(arguments[3])),
                Files.readAllLines(Path.of(arguments[4])),
                true);
        switch (arguments[0]) {
            case "cursors" -> cursors(server);
            case "comments" -> comments(server);
            default -> throw new IllegalArgumentException("no such load: " + arguments[0]);
        }
    }

    private static void cursors(Server server) throws IOException {
        var run = new Run(MEMBERS, WARM_UP_SECONDS, SECONDS);
        try (var crowd = Crowd.in(server, rooms(server), MEMBERS, run)) {
            print(run.cursors(server, crowd, HERTZ), 1e6);
        }
    }

    private static void comments(Server server) throws IOException {
        var warming = new Run(MEMBERS, 0, WARM_UP_SECONDS);
        try (var crowd = Crowd.in(server, rooms(server), MEMBERS, warming)) {
            var _ = warming.comments(server, crowd, WARMING_COMMENTS_PER_SECOND * server.ports().size());
        }
        var run = new Run(MEMBERS, SETTLE_SECONDS, SECONDS);
        try (var crowd = Crowd.in(server, rooms(server), MEMBERS, run)) {
            var result = run.comments(server, crowd, COMMENTS_PER_SECOND * server.ports().size());
            print(result, (1 - result.missing()) * (MEMBERS - 1) * 1000);
        }
    }

    private static int rooms(Server server) {
        return ROOMS * server.ports().size();
    }

    private static Stream<Long> numbers(String list) {
        return Arrays.stream(list.split(",")).map(Long::valueOf);
    }

    /** As many deliveries are what a result's processor time is for. */
    private static void print(Run.Result result, double deliveries) {
        System.out.printf(
                Locale.ROOT,
                "{\"missing\": %.4f, \"p50\": %.1f, \"p99\": %.1f, \"perCpuSecond\": %.0f, \"perNodeSecond\": %.0f}%n",
                result.missing(),
                result.p50(),
                result.p99(),
                deliveries / result.cpu(),
                deliveries / result.front());
    }
}
