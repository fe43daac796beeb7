package dev.hwasil.http.studio;

import dev.hwasil.application.page.Page;
import dev.hwasil.application.studio.Studios;
import dev.hwasil.domain.studio.NoSuchStudio;
import dev.hwasil.domain.studio.StudioId;
import dev.hwasil.http.Exchange;
import dev.hwasil.http.Query;
import dev.hwasil.http.Reply;
import dev.hwasil.http.Routes;
import dev.hwasil.json.Resources;

/** The operations under {@code /api/studios}. */
public final class StudioRoutes {

    private final Studios studios;
    private final Resources resources;

    /** Shows these studios. */
    public StudioRoutes(Studios studios, Resources resources) {
        this.studios = studios;
        this.resources = resources;
    }

    /** Mounts the operations. */
    public void mount(Routes routes) {
        routes.get("/api/studios", this::list);
        routes.get("/api/studios/{studioId}", this::show);
    }

    private void list(Exchange exchange) {
        var own = studios.of(exchange.caller().id());
        exchange.ok(resources.page(
                new Page<>(own, false),
                resources::studio,
                studio -> Query.cursor(studio.id().value())));
    }

    private void show(Exchange exchange) {
        var caller = exchange.caller();
        var studio = studios.find(exchange.id("studioId", StudioId::new))
                .filter(found -> found.ownerId().equals(caller.id()))
                .orElseThrow(() -> new NoSuchStudio().asException());
        exchange.reply(Reply.ok(resources.studio(studio)).version(studio.version()));
    }
}
