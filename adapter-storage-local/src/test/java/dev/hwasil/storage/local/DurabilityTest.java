package dev.hwasil.storage.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.hwasil.application.storage.Content;
import dev.hwasil.application.storage.FileKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the system is asked to do, and in which order: a power cut cannot be had in a test. */
class DurabilityTest {

    private static final Pattern CALL = Pattern.compile(".*?(fsync|rename|link)(?:at2?)?\\((.*)\\) += 0");

    @TempDir
    Path folder;

    @BeforeEach
    void open() {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/strace")), "left out: strace is not installed");
        LocalFileStorageTest.openedOn(folder.resolve("disk"));
    }

    @Test
    void bytes_are_on_the_disk_before_their_name_and_the_name_before_the_answer() throws Exception {
        var calls = callsOf("artworks/bytes");

        assertThat(calls).hasSize(3);
        assertThat(calls.get(0)).startsWith("fsync").contains(".staging/");
        assertThat(calls.get(1)).startsWith("rename").contains(".staging/", "artworks,bytes");
        assertThat(calls.get(2)).startsWith("fsync").matches(".*/disk/[0-9a-f]{2}>.*");
    }

    @Test
    void an_upload_is_on_the_disk_before_it_is_linked_and_the_link_before_the_answer() throws Exception {
        var upload = Files.write(folder.resolve("upload"), new byte[1000]);

        var calls = callsOf("artworks/linked", upload.toString());

        assertThat(calls).hasSize(3);
        assertThat(calls.get(0)).startsWith("fsync").contains("/upload>");
        assertThat(calls.get(1)).startsWith("link").contains("artworks,linked");
        assertThat(calls.get(2)).startsWith("fsync").matches(".*/disk/[0-9a-f]{2}>.*");
    }

    /** Stores one file in a process of its own, the last argument being the upload or none. */
    private List<String> callsOf(String... arguments) throws Exception {
        var trace = folder.resolve("trace");
        var command = List.of(
                "strace",
                "-f",
                "-y",
                "-qq",
                "-o",
                trace.toString(),
                "-e",
                "trace=fsync,fdatasync,?rename,renameat2,?link,linkat",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                DurabilityTest.class.getName(),
                folder.resolve("disk").toString());
        var process = new ProcessBuilder(Stream.concat(command.stream(), Arrays.stream(arguments))
                        .toList())
                .inheritIO()
                .start();
        assertThat(process.waitFor()).isZero();
        try (var lines = Files.lines(trace)) {
            return lines.filter(line -> line.contains(folder.toString()))
                    .map(CALL::matcher)
                    .filter(Matcher::matches)
                    .map(call -> call.group(1) + " " + call.group(2))
                    .skip(1) // opening the storage
                    .toList();
        }
    }

    public static void main(String... arguments) throws Exception {
        var content =
                arguments.length > 2 ? new Content.OnDisk(Path.of(arguments[2])) : new Content.Bytes(new byte[1000]);
        new LocalFileStorage(Path.of(arguments[0])).put(new FileKey(arguments[1]), content);
    }
}
