package dev.hwasil.application.storage;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The bytes of a file that is to be stored; can be read more than once. */
public sealed interface Content {

    /** How many bytes. */
    long length() throws IOException;

    /** The bytes from their start; the caller closes it. */
    InputStream open() throws IOException;

    /** Bytes in memory, which nobody changes any more. */
    @SuppressWarnings("ArrayRecordComponent") // carried, never compared
    record Bytes(byte[] bytes) implements Content {
        @Override
        public long length() {
            return bytes.length;
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(bytes);
        }
    }

    /** Bytes in a file on this machine, which nobody changes any more. */
    record OnDisk(Path path) implements Content {
        @Override
        public long length() throws IOException {
            return Files.size(path);
        }

        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(path);
        }
    }
}
