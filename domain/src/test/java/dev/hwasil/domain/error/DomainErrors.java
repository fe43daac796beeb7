package dev.hwasil.domain.error;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** All refusals that the class path holds, one of each kind. */
public final class DomainErrors {

    private static final String ROOT = "dev/hwasil";

    private DomainErrors() {}

    /** One refusal of each record that is a {@link DomainError}; of one with an enum in it, one for each constant. */
    public static List<DomainError> onTheClassPath() {
        try {
            var errors = new ArrayList<DomainError>();
            for (var root : Collections.list(DomainErrors.class.getClassLoader().getResources(ROOT))) {
                classesUnder(root.toURI()).flatMap(DomainErrors::samples).forEach(errors::add);
            }
            return errors;
        } catch (IOException | URISyntaxException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static Stream<Class<?>> classesUnder(URI root) {
        var folder = folder(root);
        try (var files = Files.walk(folder)) {
            return files
                    .map(file -> ROOT + "/" + folder.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> file.endsWith(".class") && !file.contains("package-info"))
                    .<Class<?>>map(file -> classOf(file.substring(0, file.length() - ".class".length())))
                    .toList()
                    .stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Path folder(URI root) {
        if (root.getScheme().equals("jar")) {
            try {
                return FileSystems.getFileSystem(root).getPath(ROOT);
            } catch (FileSystemNotFoundException _) {
                return open(root).getPath(ROOT);
            }
        }
        return Path.of(root);
    }

    private static FileSystem open(URI jar) {
        try {
            return FileSystems.newFileSystem(jar, Map.of());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Class<?> classOf(String path) {
        try {
            return Class.forName(path.replace('/', '.'), false, DomainErrors.class.getClassLoader());
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Stream<DomainError> samples(Class<?> type) {
        if (!type.isRecord() || !DomainError.class.isAssignableFrom(type)) return Stream.of();
        var components = type.getRecordComponents();
        var constructor = canonical(type, components);
        var constants = Stream.of(components)
                .map(RecordComponent::getType)
                .filter(Class::isEnum)
                .findFirst();
        if (constants.isEmpty()) return Stream.of(sample(constructor, components, 0));
        return IntStream.range(0, constants.get().getEnumConstants().length)
                .mapToObj(constant -> sample(constructor, components, constant));
    }

    private static Constructor<?> canonical(Class<?> type, RecordComponent[] components) {
        try {
            var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true); // a module keeps its own refusals to itself
            return constructor;
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static DomainError sample(Constructor<?> constructor, RecordComponent[] components, int constant) {
        try {
            var values = Arrays.stream(components)
                    .map(component -> value(component.getType(), constant))
                    .toArray();
            return (DomainError) constructor.newInstance(values);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Object value(Class<?> type, int constant) {
        if (type.isEnum()) return type.getEnumConstants()[constant];
        if (type == int.class) return 1;
        if (type == long.class) return 1L;
        if (type == String.class) return "A text.";
        if (type == Duration.class) return Duration.ofSeconds(1);
        if (type == List.class) return List.of(new Violation("/field", "Must be something else."));
        throw new IllegalStateException("no sample of " + type);
    }
}
