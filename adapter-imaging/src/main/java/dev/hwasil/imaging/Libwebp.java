package dev.hwasil.imaging;

import java.util.Locale;

/** Where libwebp is: it comes on the class path, for each platform. */
final class Libwebp {

    private Libwebp() {}

    /** The library, loaded. */
    static NativeLibrary load() {
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        var machine = System.getProperty("os.arch").toLowerCase(Locale.ROOT).replace("amd64", "x86_64");
        if (system.startsWith("windows"))
            return NativeLibrary.ofResource("/native/Windows/" + machine + "/webp-imageio.dll");
        if (system.startsWith("mac"))
            return NativeLibrary.ofResource("/native/Mac/" + machine + "/libwebp-imageio.dylib");
        return NativeLibrary.ofResource("/native/Linux/" + machine + "/libwebp-imageio.so");
    }
}
