package dev.hwasil.domain.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each category says its word of the contract's table of problem codes. */
final class CategoryTest {

    @ParameterizedTest
    @CsvSource({
        "Malformed, malformed-request",
        "Invalid, validation",
        "Unauthenticated, unauthenticated",
        "InvalidCredentials, invalid-credentials",
        "Forbidden, forbidden",
        "NotFound, not-found",
        "Conflict, conflict",
        "IdempotencyConflict, idempotency-conflict",
        "InviteExpired, invite-expired",
        "StaleVersion, stale-version",
        "PayloadTooLarge, payload-too-large",
        "UnsupportedMediaType, unsupported-media-type",
        "InvalidImage, invalid-image",
        "RateLimited, rate-limited",
        "NotConfigured, not-configured",
        "Unavailable, unavailable",
        "StorageFull, storage-full"
    })
    void a_category_has_its_code(String category, String code) {
        assertThat(errorOf(category).code()).isEqualTo(code);
    }

    @Test
    void there_are_no_other_categories() {
        assertThat(DomainError.class.getPermittedSubclasses()).hasSize(17);
    }

    private static DomainError errorOf(String category) {
        var type = Stream.of(DomainError.class.getPermittedSubclasses())
                .filter(permitted -> permitted.getSimpleName().equals(category))
                .findFirst()
                .orElseThrow();
        InvocationHandler defaults = InvocationHandler::invokeDefault;
        return (DomainError) Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, defaults);
    }
}
