package dev.hwasil.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.hwasil.domain.error.DomainException;
import dev.hwasil.domain.error.InvalidInput;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads an object field by field and collects what is wrong, so that a sender learns of all of it at once: declare the
 * fields, {@link #check}, then take their values. A missing field and null mean the same. Not thread-safe.
 */
public final class Fields {

    private final JsonNode object;
    private final String prefix;
    private final Set<String> known = new HashSet<>();
    private final Faults faults = new Faults();

    Fields(JsonNode node) {
        if (!node.isObject()) throw InvalidInput.at("", "Must be a JSON object.");
        this.object = node;
        this.prefix = "/";
    }

    private Fields(Map<String, String> parts) {
        this.object = JsonNodeFactory.instance
                .objectNode()
                .setAll(parts.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, part -> TextNode.valueOf(part.getValue()))));
        this.prefix = "#";
    }

    /** Reads the text parts of a form; each is named in refusals as {@code #part}. */
    public static Fields ofForm(Map<String, String> parts) {
        return new Fields(parts);
    }

    /** A field that was declared; its value is there after {@link Fields#check}. */
    public static final class Field<T> {

        private final @Nullable T value;

        private Field(@Nullable T value) {
            this.value = value;
        }

        /** The value of a required field. */
        public T get() {
            if (value == null) throw new IllegalStateException("read before it was checked");
            return value;
        }

        /** The value of an optional field, or null. */
        public @Nullable T orNull() {
            return value;
        }

        /** The value, or what it is when nothing was said. */
        public T or(T otherwise) {
            return value == null ? otherwise : value;
        }
    }

    /** A field that must be there. */
    public <T> Field<T> required(String name, Reading<T> reading) {
        if (isAbsent(name)) {
            known.add(name);
            faults.add(pointer(name), "Must be given.");
            return new Field<>(null);
        }
        return optional(name, reading);
    }

    /** A field that may be missing. */
    public <T> Field<T> optional(String name, Reading<T> reading) {
        known.add(name);
        if (isAbsent(name)) return new Field<>(null);
        return new Field<>(faults.collect(pointer(name), () -> reading.read(object.get(name))));
    }

    /** Allows fields that mean nothing here. */
    public void ignore(String... names) {
        known.addAll(List.of(names));
    }

    /**
     * Refuses what was wrong with any field, and fields that nobody declared: a typo must not be lost silently.
     *
     * @throws DomainException {@code validation}
     */
    public void check() {
        object.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) faults.add(pointer(name), "Is not a field of this.");
        });
        checkKnown();
    }

    /**
     * As {@link #check}, but fields that nobody declared are let be.
     *
     * @throws DomainException {@code validation}
     */
    public void checkKnown() {
        faults.check();
    }

    private boolean isAbsent(String name) {
        var value = object.get(name);
        return value == null || value.isNull();
    }

    /** RFC 6901, section 3. */
    private String pointer(String name) {
        return prefix + name.replace("~", "~0").replace("/", "~1");
    }
}
