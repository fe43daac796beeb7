package dev.hwasil.http;

import dev.hwasil.application.account.Authenticate;
import io.javalin.http.Context;

/** What every exchange needs to be understood. */
record Exchanges(Authenticate authenticate, HttpSettings settings) {

    Exchange of(Context ctx) {
        return new Exchange(ctx, this);
    }
}
