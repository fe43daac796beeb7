package dev.hwasil.domain.presence;

import static dev.hwasil.domain.account.People.JOON;
import static dev.hwasil.domain.account.People.MINA;
import static dev.hwasil.domain.presence.Status.AWAY;
import static dev.hwasil.domain.presence.Status.OFFLINE;
import static dev.hwasil.domain.presence.Status.ONLINE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.domain.account.UserId;
import dev.hwasil.domain.presence.Attendance.Change.Came;
import dev.hwasil.domain.presence.Attendance.Change.Changed;
import dev.hwasil.domain.presence.Attendance.Change.Left;
import dev.hwasil.domain.scene.SceneId;
import dev.hwasil.domain.world.Fresh;
import dev.hwasil.domain.world.PinnedClock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class AttendanceTest {

    private static final UserId MINA_ID = MINA.id();
    private static final UserId JOON_ID = JOON.id();
    private static final SceneId SCENE = new SceneId(Fresh.id());
    private static final SceneId OTHER_SCENE = new SceneId(Fresh.id());

    private final PinnedClock clock = new PinnedClock();
    private final Attendance attendance = new Attendance();

    @Test
    void who_enters_comes_and_looks_at_the_board() {
        assertThat(attendance.enter("tab", MINA_ID, null, ONLINE, now())).contains(new Came(mina(ONLINE, null)));
        assertThat(attendance.present()).containsExactly(mina(ONLINE, null));
        assertThat(attendance.isEmpty()).isFalse();
    }

    @Test
    void nobody_is_here_at_first() {
        assertThat(attendance.isEmpty()).isTrue();
        assertThat(attendance.present()).isEmpty();
    }

    @Test
    void a_change_says_whom_it_is_about() {
        assertThat(new Came(mina(ONLINE, null)).userId()).isEqualTo(MINA_ID);
        assertThat(new Changed(mina(AWAY, SCENE)).userId()).isEqualTo(MINA_ID);
    }

    @Test
    void a_second_tab_shows_nothing() {
        enters("tab", "second tab");

        assertThat(attendance.present()).containsExactly(mina(ONLINE, null));
        assertThat(attendance.lose("second tab", MINA_ID, now())).isEmpty();
        assertThat(attendance.present()).containsExactly(mina(ONLINE, null));
    }

    @Test
    void who_has_left_stays_for_the_grace() {
        enters("tab");

        assertThat(attendance.lose("tab", MINA_ID, now())).isEmpty();
        pass(Attendance.GRACE.minusMillis(1));
        assertThat(attendance.tick(now())).isEmpty();
        assertThat(attendance.present()).containsExactly(mina(ONLINE, null));

        pass(Duration.ofMillis(1));
        assertThat(attendance.tick(now())).containsExactly(new Left(MINA_ID));
        assertThat(attendance.isEmpty()).isTrue();
        assertThat(attendance.tick(now())).isEmpty();
    }

    @Test
    void a_reconnect_within_the_grace_shows_nothing() {
        enters("tab");
        leaves("tab");
        pass(Attendance.GRACE.minusMillis(1));

        assertThat(attendance.enter("reconnected", MINA_ID, null, ONLINE, now()))
                .isEmpty();
        pass(Attendance.GRACE);
        assertThat(attendance.tick(now())).isEmpty();
        assertThat(attendance.present()).containsExactly(mina(ONLINE, null));
    }

    @Test
    void who_comes_back_later_comes_anew() {
        enters("tab");
        leaves("tab");
        pass(Attendance.GRACE);
        assertThat(attendance.tick(now())).hasSize(1);

        assertThat(attendance.enter("tab", MINA_ID, null, ONLINE, now())).contains(new Came(mina(ONLINE, null)));
    }

    @Test
    void who_parts_is_gone_at_once() {
        enters("tab");

        assertThat(attendance.leave("tab", MINA_ID, now())).contains(new Left(MINA_ID));
        assertThat(attendance.isEmpty()).isTrue();
        assertThat(attendance.leave("tab", MINA_ID, now())).isEmpty();
    }

    @Test
    void who_parts_with_one_tab_stays_with_the_other() {
        enters("tab", "second tab");
        pass(Duration.ofMillis(1));
        looksAt("second tab", SCENE);

        assertThat(attendance.leave("second tab", MINA_ID, now())).contains(new Changed(mina(ONLINE, null)));
        assertThat(attendance.leave("tab", MINA_ID, now())).contains(new Left(MINA_ID));
    }

    @Test
    void who_parts_while_another_tab_may_come_back_stays_until_it_is_not_waited_for_any_more() {
        enters("tab", "lost tab");
        leaves("lost tab");
        pass(Attendance.GRACE.minusMillis(1));
        assertThat(attendance.leave("tab", MINA_ID, now())).isEmpty();
        assertThat(attendance.tick(now())).isEmpty();

        pass(Duration.ofMillis(1));
        assertThat(attendance.tick(now())).containsExactly(new Left(MINA_ID));
    }

    @Test
    void a_tab_that_came_back_is_not_waited_for() {
        enters("tab");
        leaves("tab");
        enters("tab");

        assertThat(attendance.leave("tab", MINA_ID, now())).contains(new Left(MINA_ID));
    }

    @Test
    void during_the_grace_a_person_stays_as_last_seen() {
        enters("tab");
        looksAt("tab", SCENE);
        leaves("tab");

        assertThat(attendance.tick(now())).isEmpty();
        assertThat(attendance.present()).containsExactly(mina(ONLINE, SCENE));
    }

    @Test
    void who_does_nothing_for_a_while_is_away() {
        enters("tab");

        pass(Attendance.AWAY_AFTER.minusMillis(1));
        assertThat(attendance.tick(now())).isEmpty();

        pass(Duration.ofMillis(1));
        assertThat(attendance.tick(now())).containsExactly(new Changed(mina(AWAY, null)));
        assertThat(attendance.tick(now())).isEmpty();
    }

    @Test
    void who_does_something_is_back() {
        enters("tab");
        pass(Attendance.AWAY_AFTER);
        assertThat(attendance.tick(now())).hasSize(1);

        assertThat(attendance.active("tab", MINA_ID, now())).contains(new Changed(mina(ONLINE, null)));
        assertThat(attendance.active("tab", MINA_ID, now())).isEmpty();
    }

    @Test
    void entering_again_counts_as_activity_and_nothing_else() {
        enters("tab");
        looksAt("tab", SCENE);
        pass(Attendance.AWAY_AFTER.minusMillis(1));

        assertThat(attendance.enter("tab", MINA_ID, null, ONLINE, now())).isEmpty();
        pass(Duration.ofMillis(1));
        assertThat(attendance.tick(now())).isEmpty();
        assertThat(attendance.present()).containsExactly(mina(ONLINE, SCENE));
        leaves("tab");
        pass(Attendance.GRACE);
        assertThat(attendance.tick(now())).containsExactly(new Left(MINA_ID));
    }

    @Test
    void nobody_is_away_while_one_tab_is_active() {
        enters("idle tab", "busy tab");
        pass(Attendance.AWAY_AFTER.minusMillis(1));
        assertThat(attendance.active("busy tab", MINA_ID, now())).isEmpty();
        pass(Attendance.AWAY_AFTER.minusMillis(1));

        assertThat(attendance.tick(now())).isEmpty();
    }

    @Test
    void a_look_at_a_scene_is_shown() {
        enters("tab");

        assertThat(attendance.look("tab", MINA_ID, SCENE, now())).contains(new Changed(mina(ONLINE, SCENE)));
        assertThat(attendance.look("tab", MINA_ID, SCENE, now())).isEmpty();
        assertThat(attendance.look("tab", MINA_ID, null, now())).contains(new Changed(mina(ONLINE, null)));
    }

    @Test
    void the_latest_active_tab_says_what_a_person_looks_at() {
        enters("tab", "second tab");
        looksAt("tab", SCENE);
        pass(Duration.ofSeconds(1));

        assertThat(attendance.look("second tab", MINA_ID, OTHER_SCENE, now()))
                .contains(new Changed(mina(ONLINE, OTHER_SCENE)));
        pass(Duration.ofSeconds(1));
        assertThat(attendance.active("tab", MINA_ID, now())).contains(new Changed(mina(ONLINE, SCENE)));
        assertThat(attendance.lose("tab", MINA_ID, now())).contains(new Changed(mina(ONLINE, OTHER_SCENE)));
    }

    @Test
    void who_declares_to_be_away_is_away_whatever_they_do() {
        enters("tab");

        assertThat(attendance.declare("tab", MINA_ID, AWAY, now())).contains(new Changed(mina(AWAY, null)));
        pass(Duration.ofSeconds(1));
        assertThat(attendance.active("tab", MINA_ID, now())).isEmpty();
        assertThat(attendance.look("tab", MINA_ID, SCENE, now())).contains(new Changed(mina(AWAY, SCENE)));
        assertThat(attendance.declare("tab", MINA_ID, ONLINE, now())).contains(new Changed(mina(ONLINE, SCENE)));
    }

    @Test
    void who_declares_to_be_offline_is_here_all_the_same() {
        enters("tab");

        assertThat(attendance.declare("tab", MINA_ID, OFFLINE, now())).contains(new Changed(mina(OFFLINE, null)));
        assertThat(attendance.present()).containsExactly(mina(OFFLINE, null));
    }

    @Test
    void the_most_present_tab_speaks_for_its_person() {
        enters("tab", "second tab");
        looksAt("tab", SCENE);
        pass(Duration.ofSeconds(1));

        assertThat(attendance.declare("second tab", MINA_ID, AWAY, now())).isEmpty();
        assertThat(attendance.declare("tab", MINA_ID, OFFLINE, now())).contains(new Changed(mina(AWAY, null)));
        assertThat(attendance.lose("second tab", MINA_ID, now())).contains(new Changed(mina(OFFLINE, SCENE)));
    }

    @Test
    void who_is_expelled_is_gone_at_once_with_all_tabs() {
        enters("tab", "second tab");

        assertThat(attendance.expel(MINA_ID)).contains(new Left(MINA_ID));

        assertThat(attendance.isEmpty()).isTrue();
        assertThat(attendance.active("tab", MINA_ID, now())).isEmpty();
        assertThat(attendance.lose("second tab", MINA_ID, now())).isEmpty();
        assertThat(attendance.tick(now())).isEmpty();
        assertThat(attendance.expel(MINA_ID)).isEmpty();
    }

    @Test
    void what_is_not_here_changes_nothing() {
        assertThat(attendance.active("tab", MINA_ID, now())).isEmpty();
        assertThat(attendance.lose("tab", MINA_ID, now())).isEmpty();
        enters("tab");

        assertThat(attendance.lose("other tab", MINA_ID, now())).isEmpty();
        assertThat(attendance.look("other tab", MINA_ID, SCENE, now())).isEmpty();
        assertThat(attendance.declare("other tab", MINA_ID, AWAY, now())).isEmpty();
        assertThat(attendance.look("tab", JOON_ID, SCENE, now())).isEmpty();
        assertThat(attendance.present()).containsExactly(mina(ONLINE, null));
    }

    @Test
    void people_come_and_go_each_for_themselves() {
        enters("tab");
        assertThat(attendance.enter("joon's tab", JOON_ID, null, ONLINE, now()))
                .contains(new Came(new Presence(JOON_ID, ONLINE, null)));
        leaves("tab");
        pass(Attendance.GRACE);

        assertThat(attendance.tick(now())).containsExactly(new Left(MINA_ID));
        assertThat(attendance.present()).containsExactly(new Presence(JOON_ID, ONLINE, null));
    }

    private void enters(String... tabs) {
        for (var tab : tabs) {
            var _ = attendance.enter(tab, MINA_ID, null, ONLINE, now());
        }
    }

    private void leaves(String tab) {
        var _ = attendance.lose(tab, MINA_ID, now());
    }

    private void looksAt(String tab, SceneId scene) {
        var _ = attendance.look(tab, MINA_ID, scene, now());
    }

    private void pass(Duration time) {
        clock.pass(time);
    }

    private Instant now() {
        return clock.instant();
    }

    private static Presence mina(Status status, @Nullable SceneId scene) {
        return new Presence(MINA_ID, status, scene);
    }

    @Test
    void who_comes_back_as_they_wanted_to_be_shown_shows_no_change() {
        var _ = attendance.enter("tab", MINA_ID, null, ONLINE, now());
        var _ = attendance.declare("tab", MINA_ID, AWAY, now());
        var _ = attendance.lose("tab", MINA_ID, now());

        assertThat(attendance.enter("tab", MINA_ID, null, AWAY, now())).isEmpty();
        assertThat(attendance.present()).containsExactly(mina(AWAY, null));
    }

    @Test
    void who_comes_back_after_the_grace_comes_as_they_wanted_to_be_shown() {
        var _ = attendance.enter("tab", MINA_ID, null, ONLINE, now());
        var _ = attendance.lose("tab", MINA_ID, now());
        pass(Attendance.GRACE);
        var _ = attendance.tick(now());

        assertThat(attendance.enter("tab", MINA_ID, null, AWAY, now())).contains(new Came(mina(AWAY, null)));
    }
}
