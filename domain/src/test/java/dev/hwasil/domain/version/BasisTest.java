package dev.hwasil.domain.version;

import static dev.hwasil.domain.error.Refusals.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Set;
import org.junit.jupiter.api.Test;

final class BasisTest {

    @Test
    void a_change_that_nobody_based_on_anything_is_never_stale() {
        assertThatCode(() -> Basis.ANY.require(7)).doesNotThrowAnyException();
    }

    @Test
    void a_change_of_the_current_version_is_not_stale() {
        assertThatCode(() -> Basis.of(Set.of(6, 7)).require(7)).doesNotThrowAnyException();
    }

    @Test
    void a_change_of_another_version_is_stale() {
        assertThat(refusalOf(() -> Basis.of(Set.of(6)).require(7))).isEqualTo(new Stale(7));
        assertThat(refusalOf(() -> Basis.of(Set.of(8)).require(7))).isEqualTo(new Stale(7));
    }

    @Test
    void a_change_of_no_version_that_there_can_be_is_stale() {
        assertThat(refusalOf(() -> Basis.of(Set.of()).require(7))).isEqualTo(new Stale(7));
    }
}
