package dev.hwasil.application.storage;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Settings as somebody has written them, and what was found wrong with them. */
public final class WrittenSettings implements StorageSettings {

    private final Map<String, String> written;
    private final Path dataDir;
    private final List<String> problems = new ArrayList<>();

    /** Of an installation that keeps what it has in that folder. */
    public WrittenSettings(Map<String, String> written, Path dataDir) {
        this.written = Map.copyOf(written);
        this.dataDir = dataDir;
    }

    /** What was found wrong. */
    public List<String> problems() {
        return List.copyOf(problems);
    }

    @Override
    public Optional<String> text(String name) {
        return Optional.ofNullable(written.get(name)).filter(text -> !text.isBlank());
    }

    @Override
    public Path path(String name, Path otherwise) {
        return text(name).map(Path::of).orElse(otherwise).toAbsolutePath().normalize();
    }

    @Override
    public String choice(String name, String otherwise, List<String> choices) {
        var chosen = text(name).orElse(otherwise);
        require(choices.contains(chosen), name + " must be one of " + String.join(", ", choices) + ".");
        return chosen;
    }

    @Override
    public void require(boolean holds, String problem) {
        if (!holds) problems.add(problem);
    }

    @Override
    public Path dataDir() {
        return dataDir;
    }
}
