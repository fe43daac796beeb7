package dev.hwasil.application.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hwasil.application.concurrent.Race;
import dev.hwasil.application.store.StoresContract;
import dev.hwasil.domain.account.User;
import dev.hwasil.domain.studio.NoSuchStudio;
import dev.hwasil.domain.studio.Studio;
import dev.hwasil.domain.studio.StudioId;
import dev.hwasil.domain.world.Fresh;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link UnitOfWork} does, seen through the studios of one person. */
public abstract class UnitOfWorkContract extends StoresContract {

    private static final class Broken extends RuntimeException {}

    private UnitOfWork work;
    private User owner;

    @BeforeEach
    void openUnitOfWork() {
        work = stores.work();
        owner = given.someone();
    }

    @Test
    void what_a_unit_did_is_there_when_it_returns() {
        var answer = work.perform(() -> addStudio("first"));

        assertThat(answer).isEqualTo("first");
        assertThat(studios()).containsExactly("first");
    }

    @Test
    void what_a_unit_did_has_not_happened_when_it_throws() {
        var broken = new Broken();

        assertThatThrownBy(() -> work.perform(() -> {
                    addStudio("first");
                    addStudio("second");
                    throw broken;
                }))
                .isSameAs(broken);

        assertThat(studios()).isEmpty();
    }

    @Test
    void a_refusal_comes_through_as_it_was_thrown() {
        var refusal = new NoSuchStudio().asException();

        assertThatThrownBy(() -> work.perform(() -> {
                    throw refusal;
                }))
                .isSameAs(refusal);
    }

    @Test
    void after_one_that_threw_the_next_unit_works() {
        assertThatThrownBy(() -> work.perform(() -> {
                    addStudio("lost");
                    throw new Broken();
                }))
                .isInstanceOf(Broken.class);

        work.perform(() -> addStudio("kept"));

        assertThat(studios()).containsExactly("kept");
    }

    @Test
    void a_unit_sees_what_it_did_itself() {
        var seen = work.perform(() -> {
            addStudio("first");
            return studios();
        });

        assertThat(seen).containsExactly("first");
    }

    @Test
    void others_see_nothing_of_a_unit_before_it_returns() {
        var seenByAnother = work.perform(() -> {
            addStudio("first");
            return Race.results(1, _ -> studios()).getFirst();
        });

        assertThat(seenByAnother).isEmpty();
    }

    @Test
    void a_nested_unit_joins_the_outer_one() {
        work.perform(() -> {
            addStudio("outer");
            work.perform(() -> addStudio("inner"));
        });

        assertThat(studios()).containsExactly("outer", "inner");
    }

    @Test
    void a_nested_unit_is_undone_with_the_outer_one() {
        assertThatThrownBy(() -> work.perform(() -> {
                    work.perform(() -> addStudio("inner"));
                    throw new Broken();
                }))
                .isInstanceOf(Broken.class);

        assertThat(studios()).isEmpty();
    }

    @Test
    void what_follows_the_commit_runs_in_order_on_the_same_thread_and_sees_it() {
        var followed = new ArrayList<String>();
        var thread = Thread.currentThread();

        work.perform(() -> {
            work.afterCommit(() -> followed.add("first sees " + seenByAnother()));
            work.perform(() -> work.afterCommit(() -> followed.add("second on " + (Thread.currentThread() == thread))));
            addStudio("kept");
            assertThat(followed).isEmpty();
        });

        assertThat(followed).containsExactly("first sees [kept]", "second on true");
    }

    @Test
    void what_follows_the_commit_may_open_a_unit() {
        work.perform(() -> work.afterCommit(() -> work.perform(() -> addStudio("afterwards"))));

        assertThat(studios()).containsExactly("afterwards");
    }

    @Test
    void nothing_follows_a_unit_that_threw() {
        var followed = new ArrayList<String>();

        assertThatThrownBy(() -> work.perform(() -> {
                    work.perform(() -> work.afterCommit(() -> followed.add("inner")));
                    work.afterCommit(() -> followed.add("outer"));
                    throw new Broken();
                }))
                .isInstanceOf(Broken.class);
        work.perform(() -> addStudio("next"));

        assertThat(followed).isEmpty();
    }

    @Test
    void outside_a_unit_there_is_nothing_to_follow() {
        assertOnlyInUnit(() -> work.afterCommit(() -> {}));
    }

    @Test
    void a_unit_belongs_to_its_thread() {
        work.perform(() -> Race.of(1, _ -> assertOnlyInUnit(() -> addStudio("by another thread"))));

        assertThat(studios()).isEmpty();
    }

    @Test
    void racing_units_are_all_kept_whole() {
        Race.of(
                16,
                racer -> work.perform(() -> {
                    addStudio(racer + " a");
                    addStudio(racer + " b");
                    if (racer % 4 == 0) work.perform(() -> addStudio(racer + " c"));
                }));

        assertThat(studios()).hasSize(16 * 2 + 4);
    }

    private String addStudio(String name) {
        stores.studios().add(Studio.opened(new StudioId(Fresh.id()), owner.id(), name, given.now()));
        return name;
    }

    private List<String> studios() {
        return stores.studios().of(owner.id()).stream().map(Studio::name).toList();
    }

    private List<String> seenByAnother() {
        return Race.results(1, _ -> studios()).getFirst();
    }
}
