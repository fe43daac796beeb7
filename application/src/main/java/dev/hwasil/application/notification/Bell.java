package dev.hwasil.application.notification;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * Tells those who hold something open for a person, such as a socket, of each notification after its commit.
 * Thread-safe.
 */
public final class Bell {

    private final List<Consumer<NotificationView>> listeners = new CopyOnWriteArrayList<>();

    /** From now on {@code listener} hears of each notification; it must not block. */
    public void onRing(Consumer<NotificationView> listener) {
        listeners.add(listener);
    }

    /** This notification is there. */
    void ring(NotificationView notification) {
        listeners.forEach(listener -> listener.accept(notification));
    }
}
