package dev.hwasil.postgres.embedded;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.JarURLConnection;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, unpacked once from the class path into a folder that is named by their checksum. */
record Programs(Path folder) {

    /** The release they are; a cluster belongs to the major version that made it. */
    static final String MAJOR_VERSION = "18";

    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";
    private static final String PREFIX = "programs-";

    /** One of them, by name. */
    Path program(String name) {
        return folder.resolve("bin").resolve(name);
    }

    /**
     * Unpacks them when they are not there yet, and removes those of earlier releases. Several processes may share the
     * folder, and find them missing at once.
     */
    static synchronized Programs unpackedIn(Path home) throws IOException {
        var programs = new Programs(home.resolve(PREFIX + checksum()));
        if (programs.areThere()) return programs;
        Files.createDirectories(home);
        try (var channel = FileChannel.open(home.resolve("programs.lock"), CREATE, WRITE);
                var _ = channel.lock()) {
            if (!programs.areThere()) programs.unpack();
        }
        return programs;
    }

    private boolean areThere() {
        return Files.isDirectory(folder);
    }

    private void unpack() throws IOException {
        try (var earlier = Files.newDirectoryStream(folder.getParent(), PREFIX + "*")) {
            for (var release : earlier) Disk.deleteTree(release);
        }
        var draft = Disk.draftOf(folder);
        unpackInto(draft);
        Disk.publish(draft, folder);
    }

    /** Refuses where they do not run. */
    static void requirePlatform() {
        var platform = System.getProperty("os.name") + " " + System.getProperty("os.arch");
        if (!platform.equals("Linux amd64")) {
            throw new PostgresNotStarted("There is no embedded PostgreSQL for " + platform + ": name a PostgreSQL "
                    + MAJOR_VERSION + " in DATABASE_URL.");
        }
    }

    /** As the jar's directory has it, so that a start need not read fifteen megabytes. */
    private static String checksum() throws IOException {
        var archive = Programs.class.getResource(ARCHIVE);
        if (archive == null || !(archive.openConnection() instanceof JarURLConnection jar)) {
            throw new IOException(ARCHIVE + " is in no jar of the class path");
        }
        return "%08x".formatted(jar.getJarEntry().getCrc());
    }

    private static void unpackInto(Path folder) throws IOException {
        var process = Command.of("tar", "-x", "-o", "-f", "-", "-C", folder.toString())
                .started();
        try (var packed = Programs.class.getResourceAsStream(ARCHIVE);
                var archive = new XZInputStream(new BufferedInputStream(packed, 1 << 16));
                var pipe = process.getOutputStream()) {
            archive.transferTo(pipe);
        } catch (IOException e) {
            Command.finish(process); // tar knows better why it takes no more
            throw e;
        }
        Command.finish(process);
    }
}
