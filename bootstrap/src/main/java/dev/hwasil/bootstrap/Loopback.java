package dev.hwasil.bootstrap;

import java.util.regex.Pattern;

/** The names and addresses under which a machine speaks to itself alone (RFC 6761, section 6.3; RFC 6890). */
final class Loopback {

    private static final Pattern NAMES = Pattern.compile(
            "(.+\\.)?localhost|127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}|\\[::1]|::1", Pattern.CASE_INSENSITIVE);

    private Loopback() {}

    static boolean is(String host) {
        return NAMES.matcher(host).matches();
    }
}
