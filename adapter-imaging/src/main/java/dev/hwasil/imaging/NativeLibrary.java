package dev.hwasil.imaging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A library of native code, loaded once for the life of the process, and its functions by name. */
@SuppressWarnings("restricted") // calling native code is what it is for
final class NativeLibrary {

    static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT;
    static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG;
    static final ValueLayout.OfFloat FLOAT = ValueLayout.JAVA_FLOAT;
    static final MemoryLayout POINTER = ValueLayout.ADDRESS;

    private final SymbolLookup symbols;

    private NativeLibrary(SymbolLookup symbols) {
        this.symbols = symbols;
    }

    /** The first of these that the system has, by the name of its file. */
    static Optional<NativeLibrary> ofSystem(List<String> names) {
        for (var name : names) {
            try {
                return Optional.of(new NativeLibrary(SymbolLookup.libraryLookup(name, Arena.global())));
            } catch (IllegalArgumentException _) {
                // not there: the next
            }
        }
        return Optional.empty();
    }

    /** The library that lies on the class path. */
    static NativeLibrary ofResource(String resource) {
        try (var content = NativeLibrary.class.getResourceAsStream(resource)) {
            if (content == null) throw new UnsatisfiedLinkError("nothing for this platform: " + resource);
            var file = Files.createTempFile("hwasil-", resource.substring(resource.lastIndexOf('.')));
            try {
                Files.write(file, content.readAllBytes());
                return new NativeLibrary(SymbolLookup.libraryLookup(file, Arena.global()));
            } finally {
                discard(file);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Once loaded it is needed no more; only Windows holds on to it until the end. */
    private static void discard(Path file) {
        try {
            Files.delete(file);
        } catch (IOException _) {
            file.toFile().deleteOnExit();
        }
    }

    /** A function that gives an int. */
    MethodHandle intFunction(String name, MemoryLayout... parameters) {
        return function(name, FunctionDescriptor.of(INT, parameters));
    }

    /** A function that gives a pointer. */
    MethodHandle pointerFunction(String name, MemoryLayout... parameters) {
        return function(name, FunctionDescriptor.of(POINTER, parameters));
    }

    /** A function that gives nothing. */
    MethodHandle procedure(String name, MemoryLayout... parameters) {
        return function(name, FunctionDescriptor.ofVoid(parameters));
    }

    /** Where the function is, for native code that calls it. */
    MemorySegment address(String name) {
        return symbols.find(name).orElseThrow(() -> new UnsatisfiedLinkError(name));
    }

    private MethodHandle function(String name, FunctionDescriptor descriptor) {
        return Linker.nativeLinker().downcallHandle(address(name), descriptor);
    }

    /** What a call into native code is said to throw, and never does. */
    static AssertionError unexpected(Throwable thrown) {
        return new AssertionError("native code threw", thrown);
    }
}
