package dev.hwasil.bootstrap.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;

/** What the class path cannot see of the architecture. */
final class Rules {

    private static final String BASE = "dev.hwasil.";

    /** The adapters that stand beside each other; json is what the doors share. */
    private static final List<String> ADAPTERS = List.of(
            "http", "ws", "postgres", "redis", "storage.local", "storage.s3", "imaging", "auth", "memory", "demo");

    /** Which packages of ours may use a technology. */
    private static final Map<String, Set<String>> HOMES = Map.ofEntries(
            Map.entry("io.javalin..", Set.of("http", "ws", "bootstrap")),
            Map.entry("org.eclipse.jetty..", Set.of("http", "ws")),
            Map.entry("jakarta.servlet..", Set.of("http", "ws")),
            Map.entry("org.apache.commons.fileupload..", Set.of("http")),
            Map.entry("io.prometheus..", Set.of("http")),
            Map.entry("org.snakeyaml..", Set.of("http")),
            Map.entry("org.jdbi..", Set.of("postgres")),
            Map.entry("java.sql..", Set.of("postgres")),
            Map.entry("org.postgresql..", Set.of("postgres")),
            Map.entry("com.zaxxer..", Set.of("postgres")),
            Map.entry("org.flywaydb..", Set.of("postgres")),
            Map.entry("io.lettuce..", Set.of("redis")),
            Map.entry("com.fasterxml.jackson..", Set.of("json")),
            Map.entry("com.auth0..", Set.of("auth")),
            Map.entry("org.bouncycastle..", Set.of("auth")),
            Map.entry("javax.imageio..", Set.of("imaging", "demo")),
            Map.entry("java.awt..", Set.of("imaging", "demo")),
            Map.entry("java.lang.foreign..", Set.of("imaging")),
            Map.entry("software.amazon.awssdk..", Set.of("storage.s3")),
            Map.entry("ch.qos.logback..", Set.of("bootstrap")));

    /** Reading for screens: one class of a few methods a feature, none of which changes anything. */
    private static final Set<String> READERS = Set.of(
            "ReadAccount",
            "ReadInstallation",
            "ReadProjects",
            "ReadScenes",
            "ReadImages",
            "ReadComments",
            "ReadAnnotations",
            "ReadActivities",
            "ReadNotifications");

    private Rules() {}

    static ArchRule domainIsPure() {
        return classes()
                .that()
                .resideInAPackage(BASE + "domain..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        BASE + "domain..",
                        "java.lang..",
                        "java.util..",
                        "java.time..",
                        "java.math..",
                        "java.text..",
                        "org.jspecify.."));
    }

    static ArchRule applicationIsPure() {
        return classes()
                .that()
                .resideInAPackage(BASE + "application..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        BASE + "domain..",
                        BASE + "application..",
                        "java.lang..",
                        "java.util..",
                        "java.time..",
                        "java.math..",
                        "java.text..",
                        "java.io..",
                        "java.nio..",
                        "java.security..",
                        "javax.crypto..",
                        "org.jspecify.."));
    }

    static List<ArchRule> adaptersDoNotKnowEachOther() {
        return ADAPTERS.stream()
                .<ArchRule>map(adapter -> noClasses()
                        .that()
                        .resideInAPackage(BASE + adapter + "..")
                        .should()
                        .dependOnClassesThat(resideInAnyPackage(ADAPTERS.stream()
                                        .filter(other -> !other.equals(adapter))
                                        .map(other -> BASE + other + "..")
                                        .toArray(String[]::new))
                                .or(resideInAPackage(BASE + "bootstrap.."))))
                .toList();
    }

    static List<ArchRule> technologyIsConfined() {
        return HOMES.entrySet().stream()
                .<ArchRule>map(home -> noClasses()
                        .that(not(resideInAnyPackage(home.getValue().stream()
                                .map(module -> BASE + module + "..")
                                .toArray(String[]::new))))
                        .should()
                        .dependOnClassesThat(resideInAPackage(home.getKey())))
                .toList();
    }

    static ArchRule timeAndIdsComeFromOutside() {
        return classes().that().resideOutsideOfPackage(BASE + "bootstrap..").should(notCallAmbient());
    }

    private static ArchCondition<JavaClass> notCallAmbient() {
        return new ArchCondition<>("not ask the machine for the time or for an id") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                item.getAccessesFromSelf().stream()
                        .filter(Rules::isAmbient)
                        .forEach(call -> events.add(SimpleConditionEvent.violated(item, call.getDescription())));
            }
        };
    }

    private static boolean isAmbient(JavaAccess<?> call) {
        var owner = call.getTargetOwner().getFullName();
        var name = call.getTarget().getName();
        return (owner.startsWith("java.time.") && name.equals("now"))
                || (owner.equals("java.time.Clock") && name.startsWith("system"))
                || (owner.equals("java.time.InstantSource") && name.equals("system"))
                || (owner.equals("java.lang.System") && name.equals("currentTimeMillis"))
                || (owner.equals("java.util.UUID") && name.equals("randomUUID"));
    }

    static List<ArchRule> featuresHaveNoCycles() {
        return List.of("domain", "application", "http", "ws", "postgres").stream()
                .<ArchRule>map(module -> slices().matching(BASE + module + ".(*)..")
                        .should()
                        .beFreeOfCycles()
                        .allowEmptyShould(true))
                .toList();
    }

    static ArchRule useCasesHaveOneDoor() {
        return classes()
                .that()
                .resideInAPackage(BASE + "application..")
                .and(describe("have a Command or are readers", Rules::isUseCase))
                .should(haveOneDoor());
    }

    private static boolean isUseCase(JavaClass type) {
        return type.getSimpleName().startsWith("Read")
                || type.getAllMethods().stream()
                        .anyMatch(method -> method.getName().equals("handle"));
    }

    private static ArchCondition<JavaClass> haveOneDoor() {
        return new ArchCondition<>(
                "be final and have one public method, handle, or be a known reader of at most four") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                var doors = item.getMethods().stream()
                        .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                        .filter(method -> !method.getModifiers().contains(JavaModifier.SYNTHETIC))
                        .map(JavaMethod::getName)
                        .toList();
                var isFine =
                        READERS.contains(item.getSimpleName()) ? doors.size() <= 4 : doors.equals(List.of("handle"));
                if (isFine && item.getModifiers().contains(JavaModifier.FINAL)) return;
                events.add(SimpleConditionEvent.violated(item, item.getFullName() + " opens " + doors));
            }
        };
    }

    static ArchRule domainIsClosed() {
        return classes()
                .that()
                .resideInAPackage(BASE + "domain..")
                .and()
                .areNotInterfaces()
                .and()
                .areNotEnums()
                .and()
                .areNotAnonymousClasses()
                .should()
                .haveModifier(JavaModifier.FINAL);
    }

    static ArchRule namesSaySomething() {
        return noClasses().should().haveNameMatching(".*(Impl|Utils?|Helper|Manager|Service|Port)(\\$.*)?");
    }

    static ArchRule nobodyPrints() {
        return noClasses()
                .that()
                .doNotHaveFullyQualifiedName(BASE + "bootstrap.Main")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err");
    }

    static ArchRule packagesAreNullMarked() {
        return classes().should(new ArchCondition<>("be in a package that is null-marked") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                if (item.getPackage().isAnnotatedWith(NullMarked.class)) return;
                events.add(SimpleConditionEvent.violated(item, item.getPackageName() + " is not @NullMarked"));
            }
        });
    }

    /** Each class of an adapter that implements a port is put through that port's contract, in a test beside it. */
    static ArchRule portsHaveContractTests(Iterable<JavaClass> tests) {
        return classes()
                .that()
                .resideInAnyPackage(
                        ADAPTERS.stream().map(adapter -> BASE + adapter + "..").toArray(String[]::new))
                .and()
                .areNotAnonymousClasses()
                .should(new ArchCondition<>("pass the contract of the port they implement") {
                    @Override
                    public void check(JavaClass item, ConditionEvents events) {
                        portsOf(item).stream()
                                .filter(port -> !isTested(port, item, tests))
                                .forEach(port -> events.add(SimpleConditionEvent.violated(
                                        item, item.getFullName() + " has no test that extends " + port + "Contract")));
                    }
                });
    }

    private static Set<String> portsOf(JavaClass type) {
        return type.getRawInterfaces().stream()
                .filter(port -> port.getPackageName().startsWith(BASE + "application"))
                .filter(port -> port.getEnclosingClass().isEmpty())
                .map(JavaClass::getSimpleName)
                .collect(Collectors.toSet());
    }

    private static boolean isTested(String port, JavaClass implementation, Iterable<JavaClass> tests) {
        var module = ADAPTERS.stream()
                .filter(adapter -> implementation.getPackageName().startsWith(BASE + adapter))
                .findFirst()
                .orElseThrow();
        for (var test : tests) {
            var isBeside = test.getPackageName().startsWith(BASE + module);
            var isContract = test.getAllRawSuperclasses().stream()
                    .anyMatch(parent -> parent.getSimpleName().equals(port + "Contract"));
            if (isBeside && isContract) return true;
        }
        return false;
    }
}
