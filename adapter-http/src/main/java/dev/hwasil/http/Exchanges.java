package dev.hwasil.http;

import io.javalin.http.Context;

/** What every exchange needs to be understood. */
record Exchanges(Gate gate, HttpSettings settings, Snapshots snapshots) {

    /** The exchange on a route: {@code POST /api/projects}. */
    Exchange of(Context ctx, String route) {
        return new Exchange(ctx, route, this);
    }
}
