package dev.hwasil.application.upkeep;

import dev.hwasil.application.storage.FileKey;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * The rows of one moment in a ZIP: {@code schema}, {@code files} with the key of each file that a row names on a line,
 * and {@code rows/TABLE.csv}. Its CRCs tell when it has come to harm.
 */
final class BackupFile implements RowRestoration.Archived, AutoCloseable {

    private static final String SCHEMA = "schema";
    private static final String FILES = "files";

    private final ZipFile zip;

    private BackupFile(ZipFile zip) {
        this.zip = zip;
    }

    /** Opens one. */
    static BackupFile open(Path file) throws IOException {
        return new BackupFile(new ZipFile(file.toFile()));
    }

    /** Writes one, only for its owner to read; it is on the disk when this returns. */
    static void write(Path file, RowArchive.Moment moment, NamedFiles files) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry(SCHEMA));
            zip.write(moment.schema().getBytes(StandardCharsets.UTF_8));
            for (var table : moment.tables()) {
                zip.putNextEntry(new ZipEntry(rowsOf(table)));
                moment.write(table, zip);
            }
            zip.putNextEntry(new ZipEntry(FILES));
            list(files, new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8)));
        }
        try (var written = FileChannel.open(file, StandardOpenOption.WRITE)) {
            written.force(true);
        }
    }

    private static void list(NamedFiles files, Writer to) throws IOException {
        for (var keys = files.all().iterator(); keys.hasNext(); )
            to.append(keys.next().value()).append('\n');
        to.flush();
    }

    private static String rowsOf(String table) {
        return "rows/" + table + ".csv";
    }

    @Override
    public String schema() throws IOException {
        try (var in = known(SCHEMA)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public Optional<InputStream> open(String table) throws IOException {
        return entry(rowsOf(table));
    }

    /** The files that its rows name. */
    Stream<FileKey> files() throws IOException {
        var lines = new BufferedReader(new InputStreamReader(known(FILES), StandardCharsets.UTF_8)).lines();
        return lines.map(FileKey::new);
    }

    private InputStream known(String name) throws IOException {
        return entry(name).orElseThrow(() -> new IOException("it is no backup"));
    }

    private Optional<InputStream> entry(String name) throws IOException {
        var entry = zip.getEntry(name);
        return entry == null ? Optional.empty() : Optional.of(zip.getInputStream(entry));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
