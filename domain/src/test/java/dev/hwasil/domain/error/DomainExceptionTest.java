package dev.hwasil.domain.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

final class DomainExceptionTest {

    private static final DomainError ERROR =
            InvalidInput.at("/name", "Must not be empty.").error();

    @Test
    void it_carries_its_error_and_no_stack() {
        var exception = ERROR.asException();

        assertThat(exception.error()).isEqualTo(ERROR);
        assertThat(exception).hasMessage("input.invalid: Must not be empty.");
        assertThat(exception.getStackTrace()).isEmpty();
    }

    @Test
    void several_violations_are_counted() {
        var violation = new Violation("/name", "Must not be empty.");

        assertThat(new InvalidInput(List.of(violation, violation)).detail())
                .isEqualTo("2 fields are not as they must be.");
    }

    @Test
    void a_refusal_of_input_names_at_least_one_field() {
        assertThatIllegalArgumentException().isThrownBy(() -> new InvalidInput(List.of()));
    }

    @Test
    void a_violation_is_seen_from_the_outside_in() {
        assertThat(new Violation("", "Wrong.").under("/name").under("/project"))
                .isEqualTo(new Violation("/project/name", "Wrong."));
    }
}
