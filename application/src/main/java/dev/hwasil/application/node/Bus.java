package dev.hwasil.application.node;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/**
 * Carries words between the nodes of one installation. They are hints: whatever must not be missed is written somewhere
 * else, and found there by who has missed the hint. What one node says of one topic arrives in its order, each at most
 * once. Thread-safe.
 */
public interface Bus {

    /** The longest that can be said at once, in bytes of UTF-8. */
    int LONGEST = 7_000;

    /**
     * Says something to all other nodes that listen to the topic. Waits for nobody, and does not fail: what cannot be
     * carried is lost.
     *
     * @param topic of letters, digits, {@code -} and {@code :}
     * @param words one {@link #isShort short} text without NUL
     */
    void say(String topic, String words);

    /** Something of a topic, as {@link #say(String, String)} has it. */
    record Word(String topic, String words) {}

    /** Says all of these, one after the other; they go together, where that is less work for whoever carries them. */
    default void say(List<Word> all) {
        all.forEach(each -> say(each.topic(), each.words()));
    }

    /** Listens to a topic from now on. */
    Listening listen(String topic, Ear ear);

    /** Whether it can be said at once. */
    static boolean isShort(String words) {
        return words.length() <= LONGEST / 3 || words.getBytes(StandardCharsets.UTF_8).length <= LONGEST;
    }

    /** One who listens. May be called by several threads at once; must not block. */
    interface Ear {
        /** What others say from now on is heard; what they said just before may be lost. Again after each such loss. */
        void opened();

        /** That node says so. */
        void hear(UUID node, String words);
    }

    /** Ends when it is closed. */
    interface Listening extends AutoCloseable {
        @Override
        void close();
    }

    /** The bus of a node that has no others. */
    static Bus alone() {
        return new Bus() {
            @Override
            public void say(String topic, String words) {}

            @Override
            public Listening listen(String topic, Ear ear) {
                ear.opened();
                return () -> {};
            }
        };
    }
}
