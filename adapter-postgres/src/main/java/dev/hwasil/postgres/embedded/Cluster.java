package dev.hwasil.postgres.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;

/** The database's files, and beside them the password that they were made with. */
record Cluster(Path folder) {

    /** Who owns everything in it. */
    static final String USER = "hwasil";

    /** PostgreSQL's own data directory. */
    Path data() {
        return folder.resolve("data");
    }

    /** What {@link #USER} has to know. */
    String password() throws IOException {
        return Files.readString(passwordFile());
    }

    /** What a server that runs on it writes about itself, and takes away when it ends in order. */
    Path statusFile() {
        return data().resolve("postmaster.pid");
    }

    /** Whether the server takes connections: the eighth line of its status file says so. */
    boolean saysReady() throws IOException {
        try {
            var lines = Files.readAllLines(statusFile());
            return lines.size() > 7 && lines.get(7).startsWith("ready");
        } catch (NoSuchFileException notYet) {
            return false;
        }
    }

    /** Where the server listens that runs on it: the fourth line of its status file. */
    int port() throws IOException {
        return Integer.parseInt(Files.readAllLines(statusFile()).get(3).strip());
    }

    /** The cluster under that folder, which another process has. */
    static Cluster in(Path home) {
        return new Cluster(home.resolve("cluster"));
    }

    /** Makes the cluster when there is none yet. */
    static Cluster openedIn(Path home, Programs programs) throws IOException {
        var cluster = in(home);
        if (!Files.exists(cluster.folder)) {
            var draft = new Cluster(Disk.draftOf(cluster.folder));
            draft.initialise(programs);
            Disk.publish(draft.folder, cluster.folder);
        }
        cluster.requireVersion();
        return cluster;
    }

    private Path passwordFile() {
        return folder.resolve("password");
    }

    /** With PostgreSQL's own locale, since that of the operating system sorts differently after its next upgrade. */
    private void initialise(Programs programs) throws IOException {
        Files.createFile(
                passwordFile(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(passwordFile(), randomPassword());
        var initdb = Command.ofPostgres(
                programs.program("initdb"),
                List.of(
                        "--pgdata=" + data(),
                        "--username=" + USER,
                        "--pwfile=" + passwordFile(),
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale=C.UTF-8",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--no-sync")); // publishing the draft does that
        try {
            initdb.run();
        } catch (IOException e) {
            var rootIsRefused = String.valueOf(e.getMessage()).startsWith("unshare:");
            throw new PostgresNotStarted(
                    "The embedded PostgreSQL cannot make its cluster: " + e.getMessage()
                            + (rootIsRefused ? "; start Hwasil as another user than root" : ""),
                    e);
        }
    }

    private void requireVersion() throws IOException {
        var version = Files.readString(data().resolve("PG_VERSION")).strip();
        if (!version.equals(Programs.MAJOR_VERSION)) {
            throw new PostgresNotStarted("The database in " + folder + " was made by PostgreSQL " + version
                    + ", and this is PostgreSQL " + Programs.MAJOR_VERSION
                    + ": it has to be exported with the release that made it.");
        }
    }

    private static String randomPassword() {
        var random = new byte[32];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
