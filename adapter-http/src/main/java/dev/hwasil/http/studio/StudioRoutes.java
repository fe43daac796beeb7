package dev.hwasil.http.studio;

import dev.hwasil.application.page.Page;
import dev.hwasil.application.studio.Studios;
import dev.hwasil.application.studio.UpdateStudio;
import dev.hwasil.domain.studio.NoSuchStudio;
import dev.hwasil.domain.studio.Studio;
import dev.hwasil.domain.studio.StudioId;
import dev.hwasil.domain.version.Edit;
import dev.hwasil.http.Exchange;
import dev.hwasil.http.Query;
import dev.hwasil.http.Reply;
import dev.hwasil.http.Routes;
import dev.hwasil.json.Reading;
import dev.hwasil.json.Resources;

/** The operations under {@code /api/studios}. */
public final class StudioRoutes {

    private static final String ONE = "/api/studios/{studioId}";

    private final Studios studios;
    private final UpdateStudio updateStudio;
    private final Resources resources;

    /** Shows these studios. */
    public StudioRoutes(Studios studios, UpdateStudio updateStudio, Resources resources) {
        this.studios = studios;
        this.updateStudio = updateStudio;
        this.resources = resources;
    }

    /** Mounts the operations. */
    public void mount(Routes routes) {
        routes.get("/api/studios", this::list);
        routes.get(ONE, this::show);
        routes.put(ONE, this::update);
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
        exchange.reply(shown(studio));
    }

    private void update(Exchange exchange) {
        var caller = exchange.caller();
        var studio = exchange.id("studioId", StudioId::new);
        var basis = exchange.basis();
        var fields = exchange.fields();
        var name = fields.optional("name", Reading.text(Studio.NAME));
        var description = fields.optional("description", Reading.edit(Reading.text(Studio.DESCRIPTION)));
        fields.check();
        var command = new UpdateStudio.Command(caller.id(), studio, basis, name.orNull(), description.or(Edit.none()));
        exchange.reply(shown(updateStudio.handle(command)));
    }

    private Reply shown(Studio studio) {
        return Reply.ok(resources.studio(studio)).version(studio.version());
    }
}
