package dev.hwasil.domain.error;

/**
 * One field that is not as it must be.
 *
 * @param pointer where: a JSON pointer (RFC 6901), {@code ?name} for a query parameter, {@code #name} for a part; empty
 *     for the value itself
 * @param detail what is wrong with it, one sentence
 */
public record Violation(String pointer, String detail) {

    /** The same, seen from the thing that holds the value under {@code prefix}. */
    public Violation under(String prefix) {
        return new Violation(prefix + pointer, detail);
    }
}
