import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Puts both servers under the same load by turns and prints tables in Markdown:
 *
 * <pre>java Load.java HWASIL_PORT HWASIL_PID HWASIL_TOKENS PEER_PORT PEER_PID PEER_TOKENS ROUNDS [LOAD…]</pre>
 */
final class Load {

    private static final double HERTZ = 20;
    private static final int IDLE = 5_000;

    /** On one processor the JVM compiles what it runs meanwhile: before that nothing is measured. */
    private static final double WARM_UP_SECONDS = 25;

    private final Server peer;
    private final Server each;
    private final Server batched;
    private final int rounds;

    private Load(Server peer, Server each, Server batched, int rounds) {
        this.peer = peer;
        this.each = each;
        this.batched = batched;
        this.rounds = rounds;
    }

    public static void main(String... arguments) throws Exception {
        var hwasil = List.of(Integer.parseInt(arguments[0]));
        var pid = List.of(Long.parseLong(arguments[1]));
        var projects = IntStream.range(0, 50)
                .mapToObj(room -> String.format(Locale.ROOT, "00000000-0000-4000-8001-%012x", room)) // as rows.sql names them
                .toList();
        var tokens = Files.readAllLines(Path.of(arguments[2]));
        var load = new Load(
                new Server(
                        "Socket.IO",
                        List.of(Integer.parseInt(arguments[3])),
                        List.of(Long.parseLong(arguments[4])),
                        Files.readAllLines(Path.of(arguments[5])),
                        projects,
                        false),
                new Server("Hwasil, each cursor", hwasil, pid, tokens, projects, false),
                new Server("Hwasil, batched", hwasil, pid, tokens, projects, true),
                Integer.parseInt(arguments[6]));
        var wanted = Arrays.asList(arguments).subList(7, arguments.length);
        for (var name : wanted.isEmpty() ? List.of("idle", "stopped", "cursors", "comments") : wanted) load.put(name);
    }

    private void put(String name) throws Exception {
        switch (name) {
            case "idle" -> idle();
            case "stopped" -> stopped();
            case "cursors" -> cursors();
            case "comments" -> comments();
            default -> throw new IllegalArgumentException("no such load: " + name);
        }
        print("");
    }

    private void cursors() throws IOException {
        for (var server : List.of(each, batched, peer)) cursors(server, 1, 100, WARM_UP_SECONDS);
        print("| cursors at 20 Hz | server | due/s | missing | p50, ms | p99, ms | CPU, s a million |");
        print("| --- | --- | ---: | ---: | ---: | ---: | ---: |");
        for (var rooms : List.of(1, 20, 50)) {
            var members = rooms == 1 ? 100 : 20;
            for (var server : List.of(peer, each, batched)) {
                var results = new ArrayList<Run.Result>();
                for (var round = 0; round < rounds; round++) results.add(cursors(server, rooms, members, 3));
                print(
                        "| %s | %s | %,.0f | %.1f %% | %.1f | %.1f | %.2f |",
                        rooms == 1 ? "one room of 100" : rooms + " rooms of 20",
                        server.name(),
                        median(results, Run.Result::offered),
                        median(results, Run.Result::missing) * 100,
                        median(results, Run.Result::p50),
                        median(results, Run.Result::p99),
                        median(results, Run.Result::cpu));
            }
        }
    }

    private static Run.Result cursors(Server server, int rooms, int members, double warmSeconds) throws IOException {
        var run = new Run(members, warmSeconds, 8);
        try (var crowd = Crowd.in(server, rooms, members, run)) {
            return run.cursors(server, crowd, HERTZ);
        }
    }

    private void comments() throws IOException {
        for (var server : List.of(each, peer)) comments(server, 400, WARM_UP_SECONDS);
        print("| comments over the socket to 20 | server | a second | p50, ms | p99, ms | CPU, ms each |");
        print("| --- | --- | ---: | ---: | ---: | ---: |");
        for (var rate : List.of(100.0, 400.0)) {
            for (var server : List.of(peer, each)) {
                var results = new ArrayList<Run.Result>();
                for (var round = 0; round < rounds; round++) results.add(comments(server, rate, 3));
                print(
                        "| acknowledged | %s | %,.0f | %.1f | %.1f | %.2f |",
                        server == peer ? peer.name() : "Hwasil",
                        rate,
                        median(results, Run.Result::p50),
                        median(results, Run.Result::p99),
                        median(results, Run.Result::cpu));
            }
        }
    }

    private static Run.Result comments(Server server, double rate, double warmSeconds) throws IOException {
        var run = new Run(20, warmSeconds, 8);
        try (var crowd = Crowd.in(server, 1, 20, run)) {
            return run.comments(server, crowd, rate);
        }
    }

    /** What a socket costs that is open, has joined its project, and does nothing. */
    private void idle() throws Exception {
        var nothing = new Run(1, 0, 0);
        try (var crowd = Crowd.in(each, 10, 10, nothing)) {
            crowd.listenFor(1);
        }
        var live = each.liveKib();
        var resident = each.residentKib();
        try (var crowd = Crowd.in(each, 50, IDLE / 50, nothing)) {
            crowd.listenFor(2);
            var liveMore = each.liveKib() - live;
            print("%,d idle sockets: %.1f KiB of heap each, %.1f KiB of the process's memory each",
                    crowd.clients.size(), (double) liveMore / IDLE, (double) (each.residentKib() - resident) / IDLE);
        }
    }

    /** What those cost, and take from the others, who have stopped reading in the middle of a stream. */
    private void stopped() throws Exception {
        print("| 200 readers, 10 rooms at 5 Hz | p50, ms | p99, ms | live heap, MiB |");
        print("| --- | ---: | ---: | ---: |");
        stopped("alone", 0);
        stopped("with 200 more who have stopped reading", 20);
    }

    private void stopped(String what, int perRoom) throws Exception {
        var run = new Run(20, 4, 10);
        var nothing = new Run(1, 0, 0);
        try (var asleep = Crowd.in(each, 10, perRoom, nothing);
                var crowd = Crowd.in(each, 10, 20, run)) {
            asleep.clients.forEach(Client::stopReading);
            var result = run.cursors(each, crowd, 5);
            print("| %s | %.1f | %.1f | %.1f |", what, result.p50(), result.p99(), each.liveKib() / 1024.0);
        }
    }

    private static double median(List<Run.Result> results, ToDoubleFunction<Run.Result> figure) {
        var sorted = results.stream().sorted(Comparator.comparingDouble(figure)).toList();
        return figure.applyAsDouble(sorted.get(sorted.size() / 2));
    }

    private static void print(String line, Object... figures) {
        System.out.println(figures.length == 0 ? line : String.format(Locale.ROOT, line, figures));
    }
}
