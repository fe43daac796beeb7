package dev.hwasil.http.account;

import dev.hwasil.application.account.EndSessions;
import dev.hwasil.application.account.ReadSessions;
import dev.hwasil.domain.account.Password;
import dev.hwasil.domain.account.SessionId;
import dev.hwasil.http.Exchange;
import dev.hwasil.http.Routes;
import dev.hwasil.json.JsonValue;
import dev.hwasil.json.Reading;
import dev.hwasil.json.Resources;

/** Where one is logged in. */
public final class SessionRoutes {

    private static final String SESSIONS = "/api/users/me/sessions";

    private final ReadSessions readSessions;
    private final EndSessions endSessions;
    private final Resources resources;

    /** Calls these use cases. */
    public SessionRoutes(ReadSessions readSessions, EndSessions endSessions, Resources resources) {
        this.readSessions = readSessions;
        this.endSessions = endSessions;
        this.resources = resources;
    }

    /** Mounts the operations. */
    public void mount(Routes routes) {
        routes.get(SESSIONS, this::list);
        routes.delete(SESSIONS, this::end);
    }

    private void list(Exchange exchange) {
        var caller = exchange.caller();
        var sessions = readSessions.handle(caller).stream()
                .map(session -> resources.session(session, session.id().equals(caller.session())))
                .toList();
        exchange.ok(JsonValue.object(o -> o.field("items", sessions)));
    }

    private void end(Exchange exchange) {
        var caller = exchange.caller();
        var fields = exchange.fields();
        var password = fields.required("password", Reading.string(Password::new));
        var session = fields.optional("sessionId", Reading.id(SessionId::new));
        fields.check();
        endSessions.handle(new EndSessions.Command(caller, password.get(), session.orNull()));
        exchange.done();
    }
}
