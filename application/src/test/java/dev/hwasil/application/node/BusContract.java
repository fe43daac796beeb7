package dev.hwasil.application.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.hwasil.application.concurrent.Eventually;
import dev.hwasil.application.concurrent.Race;
import dev.hwasil.domain.world.Fresh;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link Bus} does. */
public abstract class BusContract {

    private static final String END = "end";

    private final String topic = Fresh.name("topic");
    private final UUID mine = Fresh.id();
    private final UUID theirs = Fresh.id();

    /** The bus of one more node; it is closed by who makes it. */
    protected abstract Bus bus(UUID node);

    /** Remembers what it hears. */
    protected static final class Listener implements Bus.Ear {
        private final AtomicInteger opened = new AtomicInteger();
        private final List<String> heard = new CopyOnWriteArrayList<>();
        private final List<UUID> nodes = new CopyOnWriteArrayList<>();

        /** Has heard nothing yet. */
        public Listener() {}

        @Override
        public void opened() {
            opened.incrementAndGet();
        }

        @Override
        public void hear(UUID node, String words) {
            nodes.add(node);
            heard.add(words);
        }

        /** How often it was told that it is heard now. */
        public int timesOpened() {
            return opened.get();
        }

        /** What it has heard so far. */
        public List<String> heard() {
            return heard;
        }

        private List<String> untilTheEnd() {
            Eventually.until(() -> heard.contains(END));
            return heard.subList(0, heard.indexOf(END));
        }
    }

    /** One who listens, and hears what is said from now on. */
    protected static Listener listening(Bus bus, String topic) {
        var listener = new Listener();
        var _ = bus.listen(topic, listener);
        Eventually.until(() -> listener.timesOpened() > 0);
        return listener;
    }

    @Test
    void what_one_node_says_is_heard_by_the_others_and_not_by_itself() {
        var one = bus(mine);
        var other = bus(theirs);
        var third = bus(Fresh.id());
        var itself = listening(one, topic);
        var listener = listening(other, topic);
        var another = listening(third, topic);

        one.say(topic, "mina is here");
        one.say(topic, END);
        assertThat(listener.untilTheEnd()).containsExactly("mina is here");
        assertThat(another.untilTheEnd()).containsExactly("mina is here");
        assertThat(listener.nodes).containsOnly(mine);

        other.say(topic, END);
        assertThat(itself.untilTheEnd()).isEmpty();
        assertThat(itself.nodes).containsOnly(theirs);
    }

    @Test
    void words_arrive_as_they_were_said_once_and_in_order() {
        var one = bus(mine);
        var listener = listening(bus(theirs), topic);
        var said = new ArrayList<>(List.of("", " ", "두 줄\n그리고 '따옴표' \"\\ %s $1", "가".repeat(Bus.LONGEST / 3)));
        IntStream.range(0, 300).mapToObj(each -> "number " + each).forEach(said::add);
        said.addAll(List.of("again", "again"));

        said.forEach(words -> one.say(topic, words));
        one.say(topic, END);

        assertThat(listener.untilTheEnd()).isEqualTo(said);
    }

    @Test
    void what_is_said_together_arrives_in_order() {
        var one = bus(mine);
        var listener = listening(bus(theirs), topic);

        one.say(topic, "before");
        one.say(List.of(
                new Bus.Word(topic, "first"), new Bus.Word(topic + ":2", "aside"), new Bus.Word(topic, "first")));
        one.say(List.of());
        one.say(topic, "after");
        one.say(topic, END);

        assertThat(listener.untilTheEnd()).containsExactly("before", "first", "first", "after");
    }

    @Test
    void what_is_too_long_is_not_said() {
        var one = bus(mine);
        var tooLong = "가".repeat(Bus.LONGEST / 3 + 1);

        assertThatIllegalArgumentException().isThrownBy(() -> one.say(topic, tooLong));
        assertThatIllegalArgumentException().isThrownBy(() -> one.say(List.of(new Bus.Word(topic, tooLong))));
    }

    @Test
    void topics_are_apart() {
        var one = bus(mine);
        var other = bus(theirs);
        var here = listening(other, topic);
        var there = listening(other, topic + ":2");

        one.say(topic + ":2", "there");
        one.say(topic + ":3", "nowhere");
        one.say(topic, "here");
        one.say(topic, END);
        one.say(topic + ":2", END);

        assertThat(here.untilTheEnd()).containsExactly("here");
        assertThat(there.untilTheEnd()).containsExactly("there");
    }

    @Test
    void who_has_ended_hears_nothing_more_and_may_listen_again() {
        var one = bus(mine);
        var other = bus(theirs);
        var after = listening(other, topic + ":2");
        var gone = new Listener();
        other.listen(topic, gone).close();

        one.say(topic, "too late");
        one.say(topic + ":2", END);
        assertThat(after.untilTheEnd()).isEmpty();
        assertThat(gone.heard).isEmpty();

        var again = listening(other, topic);
        one.say(topic, END);
        assertThat(again.untilTheEnd()).isEmpty();
    }

    @Test
    void many_may_speak_at_once() {
        var listener = listening(bus(theirs), topic);
        var speakers = List.of(bus(mine), bus(Fresh.id()), bus(Fresh.id()));

        Race.of(
                speakers.size(),
                speaker -> IntStream.range(0, 100)
                        .forEach(each -> speakers.get(speaker).say(topic, speaker + " " + each)));

        Eventually.until(() -> listener.heard.size() >= 300);
        for (var speaker = 0; speaker < speakers.size(); speaker++) {
            var prefix = speaker + " ";
            assertThat(listener.heard.stream().filter(words -> words.startsWith(prefix)))
                    .isEqualTo(IntStream.range(0, 100)
                            .mapToObj(each -> prefix + each)
                            .toList());
        }
    }
}
