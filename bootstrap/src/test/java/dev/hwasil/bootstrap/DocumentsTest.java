package dev.hwasil.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the documents point at is there, and what they say of tests is so. */
final class DocumentsTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path SECURITY = ROOT.resolve("docs/security.md");

    private static final Pattern CODE = Pattern.compile("(?ms)^ *```.*?^ *```|`[^`\n]*`");
    private static final Pattern LINK =
            Pattern.compile("]\\((?!https?:|mailto:)(?<path>[^)#\\s]*)(#(?<part>[^)\\s]+))?\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ +(?<text>.+)$");

    private static final Pattern NUMBERS = Pattern.compile("(?<section>\\d+\\.\\d+)\\.(?<from>\\d+)(–(?<to>\\d+))?");
    private static final Pattern CHAPTER = Pattern.compile("\\bV(?<chapter>\\d+)\\b");
    private static final Pattern NAMED = Pattern.compile("`(?<type>[A-Z]\\w*)(\\.(?<method>\\w+))?`");

    private static final Pattern TEST = Pattern.compile("`(?<type>\\w+(?:Test|IT|Contract))\\b");

    /** Of which chapters level 3 is asked for, too. */
    private static final Set<String> STRICT = Set.of("5", "7", "8");

    /** Where each file stands that is not made by a build. */
    private static final Map<String, List<Path>> FILES = files();

    /** One requirement of the review's tables. */
    record Requirement(String number, String where, String shown) {
        @Override
        public String toString() {
            return number;
        }
    }

    private static Map<String, List<Path>> files() {
        var files = new HashMap<String, List<Path>>();
        var passedOver = Set.of(".git", "node_modules", "target", "data");
        try {
            Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    var name = String.valueOf(folder.getFileName());
                    return passedOver.contains(name) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    files.computeIfAbsent(String.valueOf(file.getFileName()), _ -> new ArrayList<>())
                            .add(file);
                    return FileVisitResult.CONTINUE;
                }
            });
            return files;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static Stream<Path> documents() {
        return FILES.entrySet().stream()
                .filter(entry -> entry.getKey().endsWith(".md"))
                .flatMap(entry -> entry.getValue().stream())
                .sorted();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void every_link_leads_somewhere(Path document) {
        var text = CODE.matcher(read(document)).replaceAll("");

        var broken = LINK.matcher(text).results().filter(link -> {
            var path = link.group("path");
            var file = path.isEmpty() ? document : document.resolveSibling(path).normalize();
            var part = link.group("part");
            if (!Files.exists(file)) return true;
            return part != null
                    && file.toString().endsWith(".md")
                    && !headings(file).contains(part);
        });

        assertThat(broken.map(link -> link.group())).isEmpty();
    }

    /** By what the headings of a document are called in a link. */
    private static List<String> headings(Path document) {
        return HEADING.matcher(read(document))
                .results()
                .map(heading -> heading.group("text")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-'))
                .toList();
    }

    /** The cells of the rows that begin with a number. */
    private static Stream<List<String>> rows() {
        return read(SECURITY)
                .lines()
                .filter(line -> line.matches("\\| \\d+\\.\\d+\\.\\d+.*"))
                .map(line ->
                        Arrays.stream(line.split("\\|", -1)).map(String::strip).toList());
    }

    static Stream<Requirement> requirements() {
        return rows().filter(cells -> cells.size() == 6)
                .map(cells -> new Requirement(cells.get(1), cells.get(3), cells.get(4)));
    }

    @ParameterizedTest
    @MethodSource("requirements")
    void what_meets_a_requirement_and_what_shows_it_are_there(Requirement requirement) {
        assertThat(NAMED.matcher(requirement.where()).results()).isNotEmpty();
        assertThat(NAMED.matcher(requirement.shown()).find()
                        || LINK.matcher(requirement.shown()).find())
                .isTrue();
        for (var cell : List.of(requirement.where(), requirement.shown())) {
            NAMED.matcher(cell).results().forEach(named -> {
                var files = FILES.getOrDefault(named.group("type") + ".java", List.of());
                var method = named.group("method");
                assertThat(files)
                        .as(named.group())
                        .isNotEmpty()
                        .anyMatch(file -> method == null || read(file).contains("void " + method + "("));
            });
        }
        NAMED.matcher(requirement.shown())
                .results()
                .forEach(named -> assertThat(FILES.getOrDefault(named.group("type") + ".java", List.of()))
                        .as(named.group())
                        .anyMatch(file -> file.toString().contains("src/test/")));
    }

    @Test
    void every_test_that_the_review_names_is_there() {
        assertThat(TEST.matcher(read(SECURITY)).results().map(named -> named.group("type") + ".java"))
                .isNotEmpty()
                .isSubsetOf(FILES.keySet());
    }

    @Test
    void every_requirement_of_the_level_is_answered_once_and_no_other_is_made_up() {
        var levels = levels();
        var answered = Stream.of(
                        rows().flatMap(cells -> numbers(cells.get(1))),
                        read(SECURITY)
                                .lines()
                                .filter(line -> line.startsWith("Does not apply: "))
                                .flatMap(line -> Stream.concat(numbers(line), ofChapters(line, levels))))
                .flatMap(some -> some)
                .toList();

        assertThat(answered).doesNotHaveDuplicates().isSubsetOf(levels.keySet());
        assertThat(answered)
                .containsAll(levels.entrySet().stream()
                        .filter(level -> level.getValue() <= 2
                                || STRICT.contains(level.getKey().split("\\.", 2)[0]))
                        .map(Map.Entry::getKey)
                        .toList());
    }

    /** {@code 6.5.1}, or each of {@code 6.5.1–5}. */
    private static Stream<String> numbers(String text) {
        return NUMBERS.matcher(text).results().flatMap(found -> {
            var from = Integer.parseInt(found.group("from"));
            var to = found.group("to") == null ? from : Integer.parseInt(found.group("to"));
            return IntStream.rangeClosed(from, to).mapToObj(number -> found.group("section") + "." + number);
        });
    }

    private static Stream<String> ofChapters(String text, Map<String, Integer> levels) {
        return CHAPTER.matcher(text)
                .results()
                .flatMap(found ->
                        levels.keySet().stream().filter(number -> number.startsWith(found.group("chapter") + ".")));
    }

    /** The level of each requirement that there is. */
    private static Map<String, Integer> levels() {
        try (var list = Objects.requireNonNull(DocumentsTest.class.getResourceAsStream("asvs-5.0.0.txt"))) {
            var levels = new HashMap<String, Integer>();
            for (var line : new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                if (line.startsWith("#")) continue;
                var parts = line.split(" ", 2);
                for (var i = 0; i < parts[1].length(); i++) {
                    levels.put(parts[0] + "." + (i + 1), Character.digit(parts[1].charAt(i), 10));
                }
            }
            return levels;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
