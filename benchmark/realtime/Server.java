import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A server under load.
 *
 * @param isBatched whether its clients ask for all cursors of a tick together
 */
record Server(String name, int port, long pid, List<String> tokens, boolean isBatched) {

    private static final double TICKS_PER_SECOND = 100;

    /** Of each generation, or of the heap where it is one. */
    private static final Pattern USED = Pattern.compile("(?:DefNew|Tenured|heap) .*used (\\d+)K");

    /** The processor time of its process so far, in s (proc_pid_stat(5)). */
    double cpuSeconds() {
        var stat = read("stat");
        var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_PER_SECOND;
    }

    /** The memory that its process has, in KiB (proc_pid_status(5)). */
    long residentKib() {
        return read("status").lines()
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
        var process = new ProcessBuilder(jcmd, Long.toString(pid), command).start();
        var said = new String(process.getInputStream().readAllBytes());
        process.waitFor();
        return said;
    }

    private String read(String file) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(pid), file));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
