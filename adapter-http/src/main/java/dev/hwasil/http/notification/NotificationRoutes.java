package dev.hwasil.http.notification;

import dev.hwasil.application.notification.MarkAllNotificationsRead;
import dev.hwasil.application.notification.MarkNotificationRead;
import dev.hwasil.application.notification.ReadNotifications;
import dev.hwasil.domain.error.InvalidInput;
import dev.hwasil.domain.notification.NotificationId;
import dev.hwasil.http.Exchange;
import dev.hwasil.http.Query;
import dev.hwasil.http.Reply;
import dev.hwasil.http.Routes;
import dev.hwasil.json.Resources;

/** The operations on what people should know. */
public final class NotificationRoutes {

    private static final String ALL = "/api/notifications";

    private final ReadNotifications readNotifications;
    private final MarkNotificationRead markNotificationRead;
    private final MarkAllNotificationsRead markAllNotificationsRead;
    private final Resources resources;

    /** Calls these use cases. */
    public NotificationRoutes(
            ReadNotifications readNotifications,
            MarkNotificationRead markNotificationRead,
            MarkAllNotificationsRead markAllNotificationsRead,
            Resources resources) {
        this.readNotifications = readNotifications;
        this.markNotificationRead = markNotificationRead;
        this.markAllNotificationsRead = markAllNotificationsRead;
        this.resources = resources;
    }

    /** Mounts the operations. */
    public void mount(Routes routes) {
        routes.get(ALL, this::list);
        routes.post(ALL + "/read-all", this::markAll);
        routes.post(ALL + "/{notificationId}/read", this::mark);
    }

    private void list(Exchange exchange) {
        var caller = exchange.caller();
        var query = exchange.query();
        var unreadOnly = query.parsed("unread", NotificationRoutes::truth);
        var page = readNotifications.page(
                caller,
                Boolean.TRUE.equals(unreadOnly),
                query.after(NotificationId::new),
                query.limit(Query.MAX_LIMIT));
        var items = resources.page(
                page, resources::notification, each -> Query.cursor(each.id().value()));
        exchange.reply(Reply.ok(items).header("X-Unread-Count", Integer.toString(readNotifications.unread(caller))));
    }

    private static Boolean truth(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw InvalidInput.value("Must be true or false.");
        };
    }

    private void mark(Exchange exchange) {
        var caller = exchange.caller();
        var command = new MarkNotificationRead.Command(caller, exchange.id("notificationId", NotificationId::new));
        exchange.once(caller, () -> Reply.ok(resources.notification(markNotificationRead.handle(command))));
    }

    private void markAll(Exchange exchange) {
        var caller = exchange.caller();
        exchange.once(caller, () -> {
            markAllNotificationsRead.handle(caller);
            return Reply.done();
        });
    }
}
