package dev.hwasil.domain.annotation;

import static dev.hwasil.domain.account.People.MINA;
import static dev.hwasil.domain.annotation.Shapes.aText;
import static dev.hwasil.domain.annotation.Shapes.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.domain.image.ImageId;
import dev.hwasil.domain.world.Fresh;
import dev.hwasil.domain.world.PinnedClock;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class AnnotationTest {

    private static final Instant NOW = PinnedClock.START;

    @Test
    void an_annotation_stays_on_its_version_of_the_picture() {
        var drawn =
                Annotation.drawn(new AnnotationId(Fresh.id()), new ImageId(Fresh.id()), 3, MINA.id(), aText("더"), NOW);

        var edited = drawn.edited(at(0.5, null), NOW.plusSeconds(1));

        assertThat(drawn.version()).isEqualTo(1);
        assertThat(edited)
                .isEqualTo(new Annotation(
                        drawn.id(),
                        drawn.imageId(),
                        3,
                        MINA.id(),
                        aText("더").with(at(0.5, null)),
                        2,
                        NOW,
                        NOW.plusSeconds(1)));
    }
}
