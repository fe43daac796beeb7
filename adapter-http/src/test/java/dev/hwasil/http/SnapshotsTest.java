package dev.hwasil.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.json.JsonValue;
import org.junit.jupiter.api.Test;

final class SnapshotsTest {

    private final Snapshots snapshots = new Snapshots();
    private int written;

    private byte[] read(Object subject, Object state, int length) {
        return snapshots
                .of(subject, state, () -> {
                    written++;
                    return JsonValue.string("a".repeat(length));
                })
                .plain();
    }

    @Test
    void an_answer_is_written_once_for_each_state() {
        assertThat(read("a", 1, 3)).isEqualTo(read("a", 1, 99));
        assertThat(written).isEqualTo(1);

        assertThat(read("a", 2, 5)).hasSize(7);
        assertThat(read("b", 2, 6)).hasSize(8);
        assertThat(written).isEqualTo(3);
    }

    @Test
    void what_has_not_been_used_for_long_goes_when_there_is_too_much() {
        var large = 10 * 1024 * 1024;
        var _ = read("a", 1, large);
        var _ = read("b", 1, large);
        var _ = read("c", 1, large);
        var _ = read("a", 1, large);

        var _ = read("d", 1, large);
        written = 0;

        var _ = read("a", 1, large);
        assertThat(written).isZero();
        var _ = read("b", 1, large);
        assertThat(written).isOne();
    }
}
