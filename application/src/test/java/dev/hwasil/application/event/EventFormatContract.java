package dev.hwasil.application.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.domain.account.People;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.domain.world.Fresh;
import org.junit.jupiter.api.Test;

/** What every {@link EventFormat} does. */
public abstract class EventFormatContract {

    /** The format under test. */
    protected abstract EventFormat format();

    @Test
    void an_event_is_read_as_it_was_written() {
        assertThat(SampleEvents.ofEveryKind(new ProjectId(Fresh.id()), People.MINA))
                .allSatisfy(event -> assertThat(format().read(event.type(), format().write(event)))
                        .isEqualTo(event));
    }
}
