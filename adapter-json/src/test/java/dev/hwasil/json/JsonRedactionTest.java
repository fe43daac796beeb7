package dev.hwasil.json;

import static dev.hwasil.domain.account.People.MINA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.application.account.UserRef;
import dev.hwasil.application.event.SampleEvents;
import dev.hwasil.application.personal.Redaction;
import dev.hwasil.application.personal.RedactionContract;
import dev.hwasil.domain.account.User;
import dev.hwasil.domain.account.Username;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.domain.world.Fresh;
import org.junit.jupiter.api.Test;

final class JsonRedactionTest extends RedactionContract {

    private final JsonEventFormat format = new JsonEventFormat();

    @Override
    protected Redaction redaction() {
        return new JsonRedaction();
    }

    @Test
    void an_event_of_any_kind_is_read_with_nobody_in_it() {
        var canary = new User(
                MINA.id(), Username.of("canary"), MINA.email(), "Kanarie", null, false, true, MINA.createdAt(), null);

        assertThat(SampleEvents.ofEveryKind(new ProjectId(Fresh.id()), canary)).allSatisfy(event -> {
            var written = format.write(event);
            var redacted = redaction().without(canary, written);

            assertThat(redacted).doesNotContain("canary", "Kanarie");
            assertThat(format.write(format.read(event.type(), redacted)))
                    .isEqualTo(written.replace(
                                    "canary", UserRef.erased(canary.id()).username())
                            .replace("Kanarie", UserRef.erased(canary.id()).nickname()));
        });
    }
}
