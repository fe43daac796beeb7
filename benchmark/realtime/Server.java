import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A server under load, or several that are one.
 *
 * @param ports where its clients come in, by turns
 * @param pids its processes: for each port the one that listens there, and then what stands behind them; the first is
 *     looked into
 * @param tokens of its people
 * @param projects in which all of them are
 * @param isBatched whether its clients ask for all cursors of a tick together
 */
record Server(
        String name,
        List<Integer> ports,
        List<Long> pids,
        List<String> tokens,
        List<String> projects,
        boolean isBatched) {

    private static final double TICKS_PER_SECOND = 100;

    /** Of each generation, or of the heap where it is one. */
    private static final Pattern USED = Pattern.compile("(?:DefNew|Tenured|heap) .*used (\\d+)K");

    /** The processor time of its processes so far and of their children, in s (proc_pid_stat(5)). */
    double cpuSeconds() {
        return seconds(pids);
    }

    /** The same of those alone that clients come to, and not of what stands behind them. */
    double frontSeconds() {
        return seconds(pids.subList(0, ports.size()));
    }

    private static double seconds(List<Long> processes) {
        return processes.stream().mapToLong(Server::ticks).sum() / TICKS_PER_SECOND;
    }

    /** Of the process and of its children, those included that have ended. */
    private static long ticks(long pid) {
        var own = times(pid);
        var children = ProcessHandle.of(pid).orElseThrow().children().mapToLong(child -> {
            var theirs = times(child.pid());
            return theirs[0] + theirs[1];
        });
        return own[0] + own[1] + own[2] + own[3] + children.sum();
    }

    /** Its own time as a user and in the system, and that of its children that have ended; none of one that has ended. */
    private static long[] times(long pid) {
        try {
            var stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return Arrays.stream(fields, 11, 15).mapToLong(Long::parseLong).toArray();
        } catch (IOException ended) {
            return new long[4];
        }
    }

    /** The memory that its process has, in KiB (proc_pid_status(5)). */
    long residentKib() {
        return status().lines()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
    }

    /** What its heap holds after a collection, in KiB; for a JVM. */
    long liveKib() throws IOException, InterruptedException {
        jcmd("GC.run");
        return jcmd("GC.heap_info")
                .lines()
                .map(USED::matcher)
                .filter(Matcher::find)
                .mapToLong(used -> Long.parseLong(used.group(1)))
                .sum();
    }

    private String jcmd(String command) throws IOException, InterruptedException {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var process = new ProcessBuilder(jcmd, Long.toString(pids.getFirst()), command).start();
        var said = new String(process.getInputStream().readAllBytes());
        process.waitFor();
        return said;
    }

    private String status() {
        try {
            return Files.readString(Path.of("/proc", Long.toString(pids.getFirst()), "status"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
