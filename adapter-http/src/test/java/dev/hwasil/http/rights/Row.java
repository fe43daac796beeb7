package dev.hwasil.http.rights;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One line of the table.
 *
 * @param label the method, the target with its ids in braces, and perhaps which body is sent
 * @param expected the status that each caller gets; of an archived project only where the target has an id
 */
record Row(String label, Map<Caller, Integer> expected) {

    private static final Pattern LINE = Pattern.compile("(?<label>.*?) {2,}(?<cells>[a-z0-9- ]+)");
    private static final Pattern ID = Pattern.compile("\\{(?<id>own [a-z]+Id|[a-z]+Id|key|forged key)}");

    /** All of it. */
    static List<Row> table() {
        try (var stream = Objects.requireNonNull(Row.class.getResourceAsStream("matrix.txt"))) {
            var lines = new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Row::matched)
                    .toList();
            var callers = cells(lines.getFirst())
                    .map(name -> Caller.valueOf(name.toUpperCase(Locale.ROOT)))
                    .toList();
            return lines.stream().skip(1).map(line -> read(line, callers)).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Matcher matched(String line) {
        var matcher = LINE.matcher(line);
        if (!matcher.matches()) throw new IllegalArgumentException(line);
        return matcher;
    }

    private static Stream<String> cells(Matcher line) {
        return Stream.of(line.group("cells").strip().split(" +", -1));
    }

    private static Row read(Matcher line, List<Caller> callers) {
        var cells = cells(line).toList();
        if (cells.size() != callers.size()) throw new IllegalArgumentException(line.group());
        var expected = new EnumMap<Caller, Integer>(Caller.class);
        for (var i = 0; i < cells.size(); i++) {
            if (!cells.get(i).equals("-")) expected.put(callers.get(i), Integer.valueOf(cells.get(i)));
        }
        return new Row(line.group("label"), expected);
    }

    String method() {
        return label.split(" ", 2)[0];
    }

    /** The path and the query, with ids in braces. */
    String target() {
        return label.split(" ", 2)[1].replaceFirst(" \\(.*\\)$", "");
    }

    /** As the description of the API names it. */
    String operation() {
        return method() + " " + target().split("\\?", 2)[0].replaceAll("\\{(own|forged) ", "{");
    }

    /** The names of the ids that it takes, in their order, wherever they stand. */
    List<String> ids() {
        return ID.matcher(label).results().map(result -> result.group("id")).toList();
    }

    private boolean has(String prefix) {
        return ids().stream().anyMatch(id -> id.startsWith(prefix));
    }

    /** Where the ids that are sent can be from. */
    List<Place> places() {
        if (ids().isEmpty() || has("own ") || has("forged ")) return List.of(Place.OWN);
        return Arrays.stream(Place.values())
                .filter(place -> ids().size() > 1 || !place.isMixed())
                .toList();
    }

    /** What the table says of this caller when the ids are from there. */
    int expected(Caller caller, Place place) {
        var own = Objects.requireNonNull(expected.get(caller));
        if (own == 401) return own;
        var stranger = isForAdmins() ? own : Objects.requireNonNull(expected.get(Caller.STRANGER));
        var there = caller == Caller.OTHER ? Objects.requireNonNull(expected.get(Caller.OWNER)) : stranger;
        return switch (place) {
            case OWN -> own;
            case FOREIGN -> isForAdmins() ? own : there;
            case MISSING -> missing(stranger);
            case FOREIGN_CHILD, MISSING_CHILD -> missing(own);
            case FOREIGN_PARENT -> missing(there);
        };
    }

    /** Whether it is one of those that only an admin may call. */
    boolean isForAdmins() {
        return target().startsWith("/api/admin/");
    }

    /** Who would be let in finds nothing. */
    private static int missing(int status) {
        return status < 300 ? 404 : status;
    }

    /** Whether it changes nothing, whoever asks. */
    boolean isRead() {
        return method().equals("GET");
    }

    /** Whether an answer of that status says that something of a project is no longer as it was. */
    boolean changes(int status) {
        return !isRead() && !ids().isEmpty() && status < 300;
    }

    /** Whether an answer of that status is there to show this caller what they did not see before. */
    boolean shows(Caller caller, int status) {
        var isShown = operation().equals("POST /api/projects/join") || (caller == Caller.ADMIN && isForAdmins());
        return isShown && status < 300;
    }

    @Override
    public String toString() {
        return label;
    }
}
