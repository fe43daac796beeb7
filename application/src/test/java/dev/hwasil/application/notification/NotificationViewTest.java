package dev.hwasil.application.notification;

import static dev.hwasil.application.account.Callers.refTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.application.notification.NotificationView.Target;
import dev.hwasil.domain.account.People;
import dev.hwasil.domain.image.ImageType;
import dev.hwasil.domain.notification.NotificationId;
import dev.hwasil.domain.notification.Occasion;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.domain.world.Fresh;
import dev.hwasil.domain.world.PinnedClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NotificationViewTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            REPLY      | 3 | -   | - | 준 answered in scene 3 of 밤길
            REPLY      | - | -   | - | 준 answered in 밤길
            MENTION    | 3 | 3B  | - | 준 mentioned you in scene 3B of 밤길
            MENTION    | - | -   | - | 준 mentioned you in 밤길
            NEW_MEMBER | - | -   | - | 준 joined 밤길
            UPDATE     | 3 | -   | - | 준 uploaded version 2 of the lineart of scene 3 of 밤길
            DEADLINE   | - | -   | 3 | 밤길 is due in 3 days
            DEADLINE   | - | -   | 1 | 밤길 is due tomorrow
            DEADLINE   | - | -   | 0 | 밤길 is due today
            """)
    void a_notification_is_one_sentence(
            Occasion.Type type,
            @Nullable Integer scene,
            @Nullable String label,
            @Nullable Integer daysLeft,
            String title) {
        var target = new Target(
                new ProjectId(Fresh.id()),
                "밤길",
                null,
                scene,
                label,
                null,
                null,
                type == Occasion.Type.UPDATE ? ImageType.LINEART : null,
                type == Occasion.Type.UPDATE ? 2 : null,
                null,
                daysLeft);
        var view = new NotificationView(
                new NotificationId(Fresh.id()),
                People.MINA.id(),
                type,
                type == Occasion.Type.DEADLINE ? null : refTo(People.JOON),
                target,
                null,
                PinnedClock.START,
                null);

        assertThat(view.title()).isEqualTo(title);
    }

    @Test
    void what_was_said_is_cut_between_characters() {
        assertThat(NotificationView.beginningOf("𠮷".repeat(200))).isEqualTo("𠮷".repeat(200));
        assertThat(NotificationView.beginningOf("𠮷".repeat(201))).isEqualTo("𠮷".repeat(200) + "…");
        assertThat(NotificationView.beginningOf(null)).isNull();
    }
}
