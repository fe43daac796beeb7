package dev.hwasil.bootstrap;

import java.util.List;

/** Settings that cannot be; one line each, which names the setting and never shows a secret. */
final class WrongSettings extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    WrongSettings(List<String> problems) {
        super(String.join(" ", problems), null, false, false);
        this.problems = List.copyOf(problems);
    }

    List<String> problems() {
        return problems;
    }
}
