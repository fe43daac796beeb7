package dev.hwasil.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hwasil.application.event.EventFormat;
import dev.hwasil.application.event.EventFormatContract;
import dev.hwasil.application.event.ProjectEvent;
import dev.hwasil.application.event.SampleEvents;
import dev.hwasil.domain.account.People;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.domain.world.Fresh;
import java.util.List;
import org.junit.jupiter.api.Test;

final class JsonEventFormatTest extends EventFormatContract {

    private static final List<ProjectEvent> SAMPLES = SampleEvents.ofEveryKind(new ProjectId(Fresh.id()), People.MINA);

    @Override
    protected EventFormat format() {
        return new JsonEventFormat();
    }

    @Test
    void the_samples_are_of_every_kind_that_the_log_knows() {
        assertThat(SAMPLES.stream().map(ProjectEvent::getClass).distinct()).hasSameElementsAs(JsonEventFormat.EVENTS);
    }

    @Test
    void an_id_is_kept_as_its_value() {
        var joined = SAMPLES.getFirst();

        assertThat(format().write(joined)).contains("\"id\":\"" + joined.targetId() + "\"");
    }

    @Test
    void a_payload_of_another_release_is_read() {
        var joined = SAMPLES.getFirst();
        var payload = format().write(joined);

        var later = payload.replaceFirst("\\{", "{\"added\":[1],");
        var earlier = payload.replaceFirst(",\"lastViewedAt\":null", "");

        assertThat(earlier).isNotEqualTo(payload);
        assertThat(format().read(joined.type(), later)).isEqualTo(joined);
        assertThat(format().read(joined.type(), earlier)).isEqualTo(joined);
    }

    @Test
    void an_event_that_no_release_knows_is_a_bug() {
        assertThatThrownBy(() -> format().read("scene:eaten", "{}")).isInstanceOf(IllegalStateException.class);
    }
}
