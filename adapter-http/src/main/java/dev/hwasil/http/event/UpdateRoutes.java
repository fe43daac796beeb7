package dev.hwasil.http.event;

import dev.hwasil.application.event.LoggedEvent;
import dev.hwasil.application.event.ReadUpdates;
import dev.hwasil.application.event.Updates;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.http.Exchange;
import dev.hwasil.http.Routes;
import dev.hwasil.json.BookmarkCursor;
import dev.hwasil.json.EventPayloads;
import dev.hwasil.json.JsonValue;
import dev.hwasil.json.Resources;
import java.time.Duration;

/** The operation by which the event log is heard without a socket. */
public final class UpdateRoutes {

    private final ReadUpdates readUpdates;
    private final EventPayloads payloads;
    private final Resources resources;

    /** Calls this use case, and shows what the socket shows. */
    public UpdateRoutes(ReadUpdates readUpdates, EventPayloads payloads, Resources resources) {
        this.readUpdates = readUpdates;
        this.payloads = payloads;
        this.resources = resources;
    }

    /** Mounts the operation. */
    public void mount(Routes routes) {
        routes.get("/api/updates", this::show);
    }

    private void show(Exchange exchange) {
        var caller = exchange.caller();
        var query = exchange.query();
        var since = query.parsed("since", BookmarkCursor::read);
        var project = query.id("projectId", ProjectId::new);
        var seconds = query.number("wait", 0, (int) ReadUpdates.LONGEST_PATIENCE.toSeconds());
        var patience = Duration.ofSeconds(seconds == null ? 0 : seconds);
        var updates = readUpdates.handle(new ReadUpdates.Query(caller, project, since, patience));
        if (patience.isPositive()) exchange.requireStillKnown();
        exchange.ok(json(updates));
    }

    private JsonValue json(Updates updates) {
        return JsonValue.object(
                o -> o.field("events", updates.events().stream().map(this::json).toList())
                        .field("cursor", BookmarkCursor.write(updates.next()))
                        .field("hasMore", updates.hasMore()));
    }

    private JsonValue json(LoggedEvent logged) {
        return JsonValue.object(o -> o.field("projectId", logged.project().value())
                .field("seq", logged.seq())
                .field("type", logged.event().type())
                .field("payload", payloads.of(logged))
                .field("actor", resources.user(logged.actor()))
                .field("at", logged.at()));
    }
}
