package dev.hwasil.auth;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The passwords that everybody tries first, whatever their case; where the list comes from stands beside it. */
final class CommonPasswords {

    private static final Set<String> LIST = read("common-passwords.txt"); // at the first password that is asked about

    private CommonPasswords() {}

    static boolean contain(String password) {
        return LIST.contains(password.toLowerCase(Locale.ROOT));
    }

    private static Set<String> read(String resource) {
        try (var list = Objects.requireNonNull(CommonPasswords.class.getResourceAsStream(resource))) {
            return new String(list.readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
