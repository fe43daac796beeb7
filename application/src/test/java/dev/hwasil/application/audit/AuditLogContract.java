package dev.hwasil.application.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.hwasil.application.audit.AuditLog.Action;
import dev.hwasil.application.audit.AuditLog.Entry;
import dev.hwasil.application.audit.AuditLog.Numbered;
import dev.hwasil.application.store.StoresContract;
import dev.hwasil.domain.account.UserId;
import dev.hwasil.domain.world.Fresh;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every {@link AuditLog} does. */
public abstract class AuditLogContract extends StoresContract {

    private final UserId mina = new UserId(Fresh.id());
    private final UserId joon = new UserId(Fresh.id());

    @Test
    void an_entry_is_kept_as_it_was_written() {
        var entry = Entry.of(
                mina, Action.LOGGED_IN, joon.value(), Map.of("말", "\"값\"", "empty", ""), Traces.HERE, given.now());

        inUnit(() -> log().record(entry));

        assertThat(entriesOf(mina)).containsExactly(entry);
        assertThat(entry.network()).isEqualTo("203.0.113.0/24");
        assertThat(entry.request()).isEqualTo("request-1");
    }

    @Test
    void what_a_person_did_and_what_was_done_to_them_is_theirs_in_order() {
        var entries = List.of(
                entry(mina, Action.REGISTERED, null),
                entry(null, Action.LOGIN_FAILED, mina),
                entry(joon, Action.LOGGED_OUT, mina),
                entry(mina, Action.LOGGED_IN, joon));
        inUnit(() -> log().record(entry(joon, Action.LOGGED_IN, null)));
        entries.forEach(entry -> inUnit(() -> log().record(entry)));
        inUnit(() -> log().record(entry(null, Action.LOGIN_FAILED, null)));

        assertThat(entriesOf(mina)).isEqualTo(entries);
    }

    @Test
    void it_is_read_page_by_page() {
        for (var i = 0; i < 3; i++) inUnit(() -> log().record(entry(mina, Action.LOGGED_IN, null)));

        var first = log().of(mina, 0, 2);
        var rest = log().of(mina, first.items().getLast().number(), 2);

        assertThat(first.items()).hasSize(2).isSortedAccordingTo((a, b) -> Long.compare(a.number(), b.number()));
        assertThat(first.hasMore()).isTrue();
        assertThat(rest.items()).hasSize(1).doesNotContainAnyElementsOf(first.items());
        assertThat(rest.hasMore()).isFalse();
    }

    @Test
    void an_entry_falls_with_the_change_that_it_tells_of() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> inUnit(() -> {
                    log().record(entry(mina, Action.LOGGED_IN, null));
                    throw new IllegalArgumentException("on purpose");
                }));

        assertThat(entriesOf(mina)).isEmpty();
    }

    @Test
    void entries_are_written_only_in_a_unit() {
        assertOnlyInUnit(() -> log().record(entry(mina, Action.LOGGED_IN, null)));
    }

    private Entry entry(@Nullable UserId by, Action action, @Nullable UserId target) {
        return Entry.of(by, action, target == null ? null : target.value(), Map.of(), Traces.HERE, given.now());
    }

    private List<Entry> entriesOf(UserId person) {
        return log().of(person, 0, 100).items().stream().map(Numbered::entry).toList();
    }

    private AuditLog log() {
        return stores.auditLog();
    }
}
