package dev.hwasil.domain.error;

import java.util.List;

/** Input that breaks rules of its own shape. */
public record InvalidInput(List<Violation> violations) implements DomainError.Invalid {

    /** Keeps its own copy; at least one violation. */
    public InvalidInput {
        violations = List.copyOf(violations);
        if (violations.isEmpty()) throw new IllegalArgumentException("a refusal names at least one field");
    }

    /** One value that is not as it must be, wherever it stands. */
    public static DomainException value(String detail) {
        return at("", detail);
    }

    /** One field that is not as it must be. */
    public static DomainException at(String pointer, String detail) {
        return new InvalidInput(List.of(new Violation(pointer, detail))).asException();
    }

    @Override
    public String name() {
        return "input.invalid";
    }
}
