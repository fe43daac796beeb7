package dev.hwasil.postgres.embedded;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * The processes of a PostgreSQL that runs on a data directory. They are told by their working directory, which is that
 * one for each of them and for nobody else; a number in a file would also name a stranger, once it is given anew.
 */
record Leftovers(Path data) {

    private static final Duration POLL = Duration.ofMillis(10);
    private static final Duration LAST_PATIENCE = Duration.ofSeconds(2);

    /** Ends them: orderly, then at once, then by force, and waits until they are gone. */
    void end(Duration patience) throws IOException {
        if (goneWithin(Duration.ZERO)) return;
        askServer("INT");
        if (goneWithin(patience)) return;
        askServer("QUIT");
        if (goneWithin(LAST_PATIENCE)) return;
        processes().forEach(ProcessHandle::destroyForcibly);
        if (!goneWithin(LAST_PATIENCE)) {
            throw new PostgresNotStarted("A PostgreSQL still runs on " + data + " and cannot be ended.");
        }
    }

    /** All of them. */
    List<ProcessHandle> processes() {
        return ProcessHandle.allProcesses().filter(this::worksHere).toList();
    }

    private boolean worksHere(ProcessHandle process) {
        try {
            return Files.readSymbolicLink(Path.of("/proc/" + process.pid() + "/cwd"))
                    .equals(data);
        } catch (IOException goneOrForeign) {
            return false;
        }
    }

    /** The first of them hears it and tells the others. */
    private void askServer(String signal) throws IOException {
        var all = processes();
        for (var process : all) {
            if (process.parent().filter(all::contains).isPresent()) continue;
            Command.of("sh", "-c", "kill -" + signal + " " + process.pid() + " || :")
                    .run();
        }
    }

    private boolean goneWithin(Duration patience) throws InterruptedIOException {
        var deadline = System.nanoTime() + patience.toNanos();
        while (!processes().isEmpty()) {
            if (System.nanoTime() >= deadline) return false;
            try {
                Thread.sleep(POLL);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException();
            }
        }
        return true;
    }
}
