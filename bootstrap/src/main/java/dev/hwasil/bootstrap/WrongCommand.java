package dev.hwasil.bootstrap;

import java.util.ArrayList;
import java.util.List;

/** Nothing is done by these words; a line that says so, and the commands that there are. */
final class WrongCommand extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> lines;

    WrongCommand(List<String> written, List<String> usage) {
        super("There is no command " + String.join(" ", written) + ".", null, false, false);
        lines = new ArrayList<>(usage);
        lines.addFirst(getMessage());
    }

    List<String> lines() {
        return List.copyOf(lines);
    }
}
