package dev.hwasil.application.notification;

import dev.hwasil.domain.account.UserId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Tells those who hold something open for a person, such as a socket, of each notification after its commit.
 * Thread-safe.
 */
public final class Bell {

    private record Listener(Predicate<UserId> hearing, Consumer<NotificationView> ear) {}

    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final List<Consumer<NotificationView>> tellers = new CopyOnWriteArrayList<>();

    /**
     * From now on {@code listener} hears of each notification; it must not block.
     *
     * @param hearing for whom it holds something open; of others it may not hear
     */
    public void onRing(Predicate<UserId> hearing, Consumer<NotificationView> listener) {
        listeners.add(new Listener(hearing, listener));
    }

    /** From now on {@code teller} hears of each notification that this node makes, to tell the others. */
    public void onRingHere(Consumer<NotificationView> teller) {
        tellers.add(teller);
    }

    /** Whether anybody holds something open for this person. */
    public boolean isHeardBy(UserId user) {
        return listeners.stream().anyMatch(listener -> listener.hearing().test(user));
    }

    /** This notification is there. */
    void ring(NotificationView notification) {
        tellers.forEach(teller -> teller.accept(notification));
        ringElsewhere(notification);
    }

    /** Another node has made this notification. */
    public void ringElsewhere(NotificationView notification) {
        listeners.forEach(listener -> listener.ear().accept(notification));
    }
}
