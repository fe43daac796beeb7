package dev.hwasil.domain.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every refusal that a module can see says of itself. */
public abstract class DomainErrorContract {

    /** The contract's table of problem codes. */
    private static final Set<String> CODES = Set.of(
            "malformed-request",
            "validation",
            "unauthenticated",
            "invalid-credentials",
            "forbidden",
            "not-found",
            "method-not-allowed",
            "conflict",
            "idempotency-conflict",
            "invite-expired",
            "stale-version",
            "payload-too-large",
            "unsupported-media-type",
            "invalid-image",
            "rate-limited",
            "unknown-event",
            "not-configured",
            "unavailable",
            "storage-full");

    private final List<DomainError> errors = DomainErrors.onTheClassPath();

    @Test
    void its_name_is_its_own() {
        assertThat(errors).isNotEmpty();
        assertThat(errors.stream()
                        .map(error -> Map.entry(error.name(), error.getClass()))
                        .distinct())
                .extracting(Map.Entry::getKey)
                .doesNotHaveDuplicates();
    }

    @Test
    void its_name_has_a_feature_and_words() {
        assertThat(errors).extracting(DomainError::name).allMatch(name -> name.matches("[a-z]+\\.[a-z]+(-[a-z]+)*"));
    }

    @Test
    void its_code_stands_in_the_table_of_the_contract() {
        assertThat(errors).extracting(DomainError::code).isSubsetOf(CODES);
    }

    @Test
    void its_detail_is_a_sentence() {
        assertThat(errors).extracting(DomainError::detail).allMatch(detail -> detail.matches("\\p{Lu}.*[.]"));
    }
}
