package dev.hwasil.postgres.embedded;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A program about to be run, in an environment that is the same everywhere. */
record Command(List<String> words) {

    private static final boolean AS_ROOT = isRoot();
    private static final Pattern TROUBLE = Pattern.compile("error:|fatal:|panic:|cannot", Pattern.CASE_INSENSITIVE);

    static Command of(String... words) {
        return new Command(List.of(words));
    }

    /** One of PostgreSQL's programs: they refuse to run as root, so root lends them a user namespace of their own. */
    static Command ofPostgres(Path program, List<String> arguments) {
        var words = new ArrayList<String>(AS_ROOT ? List.of("unshare", "--user") : List.of());
        words.add(program.toString());
        words.addAll(arguments);
        return new Command(List.copyOf(words));
    }

    /** The same, as arguments of another program. */
    Command under(String... wrapper) {
        return new Command(Stream.concat(Stream.of(wrapper), words.stream()).toList());
    }

    /** A process that sees nothing of our environment: no locale of the user's, no {@code PG…} variables. */
    ProcessBuilder prepared() {
        var builder = new ProcessBuilder(words);
        var environment = builder.environment();
        environment.clear();
        environment.put("PATH", Objects.requireNonNullElse(System.getenv("PATH"), "/usr/local/bin:/usr/bin:/bin"));
        environment.put("LC_ALL", "C");
        environment.put("TZ", "UTC");
        return builder;
    }

    /** Its process; what it says, in whatever channel, is its output. */
    Process started() throws IOException {
        return prepared().redirectErrorStream(true).start();
    }

    /** Runs it to its end. */
    void run() throws IOException {
        finish(started());
    }

    /** Waits until a process of this command has ended well; {@link IOException} with what it said when it has not. */
    static void finish(Process process) throws IOException {
        var said = process.inputReader(StandardCharsets.UTF_8).readAllLines();
        try {
            if (process.waitFor() != 0) throw new IOException(gist(said));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    /** The line that says what went wrong. */
    static String gist(List<String> said) {
        return said.stream()
                .filter(line -> TROUBLE.matcher(line).find())
                .findFirst()
                .orElse(said.isEmpty() ? "it said nothing" : said.getLast());
    }

    private static boolean isRoot() {
        try {
            return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
        } catch (IOException | UnsupportedOperationException notLinux) {
            return false;
        }
    }
}
