package dev.hwasil.domain.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ReminderTest {

    private static final LocalDate DEADLINE = LocalDate.of(2028, 3, 1);

    @ParameterizedTest
    @CsvSource({
        "2028-02-01, ",
        "2028-02-26, ",
        "2028-02-27, THREE_DAYS",
        "2028-02-28, THREE_DAYS",
        "2028-02-29, ONE_DAY",
        "2028-03-01, ONE_DAY",
        "2028-03-02, ",
        "2029-03-01, ",
    })
    void a_deadline_is_called_to_mind_three_days_and_one_day_ahead_and_never_when_it_is_over(
            LocalDate today, Reminder due) {
        assertThat(Reminder.due(DEADLINE, today)).isEqualTo(Optional.ofNullable(due));
    }
}
