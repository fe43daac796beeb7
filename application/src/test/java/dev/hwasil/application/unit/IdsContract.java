package dev.hwasil.application.unit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.application.concurrent.Race;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link Ids} does. */
public abstract class IdsContract {

    private static final int VERSION = 7;
    private static final int VARIANT = 2;
    private static final int MORE_THAN_FIT_IN_A_MILLISECOND = 10_000;

    private Ids ids;

    /** The ids under test. */
    protected abstract Ids ids();

    @BeforeEach
    void openIds() {
        ids = ids();
    }

    @Test
    void an_id_says_that_it_is_a_version_7() {
        assertThat(some(100)).allSatisfy(id -> {
            assertThat(id.version()).isEqualTo(VERSION);
            assertThat(id.variant()).isEqualTo(VARIANT);
        });
    }

    @Test
    void ids_are_in_the_order_in_which_they_were_made_as_values_and_as_texts() {
        var made = some(MORE_THAN_FIT_IN_A_MILLISECOND);

        assertThat(made).isSorted().doesNotHaveDuplicates();
        assertThat(made).extracting(UUID::toString).isSorted();
    }

    @Test
    void racing_threads_get_different_ids() {
        var made = Race.results(16, _ -> some(1_000));

        assertThat(made.stream().flatMap(List::stream)).doesNotHaveDuplicates();
    }

    private List<UUID> some(int count) {
        return Stream.generate(ids::next).limit(count).toList();
    }
}
