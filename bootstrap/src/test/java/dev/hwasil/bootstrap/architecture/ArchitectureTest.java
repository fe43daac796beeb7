package dev.hwasil.bootstrap.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import dev.hwasil.application.event.ProjectEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules hold for the product, and each catches the violation that is planted for it. */
final class ArchitectureTest {

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(location -> !location.contains("test-classes") && !location.contains("-tests.jar"))
            .importPackages("dev.hwasil");

    private static final JavaClasses TESTS = new ClassFileImporter().importPaths(testClasses());

    private static List<Path> testClasses() {
        try (var modules = Files.list(Path.of("").toAbsolutePath().getParent())) {
            return modules.map(module -> module.resolve("target/test-classes"))
                    .filter(Files::isDirectory)
                    .toList();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    static Stream<Arguments> rules() {
        return Stream.of(
                named("the domain is pure", List.of(Rules.domainIsPure()), "domain.planted.impure"),
                named("the application is pure", List.of(Rules.applicationIsPure()), "application.planted.impure"),
                named("adapters do not know each other", Rules.adaptersDoNotKnowEachOther(), "http.planted"),
                named("technology is confined", Rules.technologyIsConfined(), "ws.planted"),
                named(
                        "time and ids come from outside",
                        List.of(Rules.timeAndIdsComeFromOutside()),
                        "application.planted.ambient"),
                named("features have no cycles", Rules.featuresHaveNoCycles(), "domain.planted.cycle", "domain.other"),
                named("a use case has one door", List.of(Rules.useCasesHaveOneDoor()), "application.planted.doors"),
                named("the domain is closed", List.of(Rules.domainIsClosed()), "domain.planted.open"),
                named("names say something", List.of(Rules.namesSaySomething()), "application.planted.names"),
                named("nobody prints", List.of(Rules.nobodyPrints()), "http.planted.prints"),
                named("packages are null-marked", List.of(Rules.packagesAreNullMarked()), "http.planted.unmarked"),
                named("ports have contract tests", List.of(Rules.portsHaveContractTests(TESTS)), "postgres.planted"));
    }

    private static Arguments named(String name, List<ArchRule> rules, String... planted) {
        return Arguments.of(name, rules, List.of(planted));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void the_product_keeps_the_rule(String name, List<ArchRule> rules, List<String> planted) {
        assertThat(rules).as(name).isNotEmpty().allSatisfy(rule -> rule.check(PRODUCT));
        assertThat(planted).isNotEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void the_rule_catches_the_planted_violation(String name, List<ArchRule> rules, List<String> planted) {
        var violation = new ClassFileImporter()
                .importPackages(
                        planted.stream().map(place -> "dev.hwasil." + place).toList());
        assertThat(violation).as(name).isNotEmpty();
        assertThatThrownBy(
                        () -> rules.forEach(rule -> rule.allowEmptyShould(true).check(violation)))
                .as(name)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("planted");
    }

    /** The events are a set that is open to features, so that nothing but this sees that one was forgotten. */
    @ParameterizedTest
    @ValueSource(strings = {"dev.hwasil.json.JsonEventFormat", "dev.hwasil.json.EventPayloads"})
    void every_event_has_its_json(String writer) {
        var events = PRODUCT.that(JavaClass.Predicates.implement(ProjectEvent.class));
        var written = PRODUCT.get(writer).getDirectDependenciesFromSelf();

        assertThat(events)
                .isNotEmpty()
                .allSatisfy(event -> assertThat(written)
                        .anyMatch(dependency -> dependency.getTargetClass().equals(event)));
    }

    @Test
    void the_whole_product_is_looked_at() {
        for (var module : List.of(
                "domain",
                "application",
                "json",
                "auth",
                "memory",
                "imaging",
                "storage",
                "postgres",
                "redis",
                "http",
                "ws",
                "demo")) {
            assertThat(PRODUCT).anyMatch(type -> type.getPackageName().startsWith("dev.hwasil." + module));
        }
        assertThat(PRODUCT).noneMatch(type -> type.getSimpleName().endsWith("Test"));
    }

    @Test
    void tests_of_all_modules_are_looked_at() {
        assertThat(TESTS).anyMatch(type -> type.getPackageName().startsWith("dev.hwasil.postgres"));
        assertThat(TESTS).anyMatch(type -> type.getPackageName().startsWith("dev.hwasil.storage"));
    }
}
