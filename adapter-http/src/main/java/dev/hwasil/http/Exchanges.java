package dev.hwasil.http;

import dev.hwasil.application.account.Authenticate;
import dev.hwasil.application.once.AnswerOnce;
import io.javalin.http.Context;

/** What every exchange needs to be understood. */
record Exchanges(Authenticate authenticate, AnswerOnce answerOnce, HttpSettings settings) {

    /** The exchange on a route: {@code POST /api/projects}. */
    Exchange of(Context ctx, String route) {
        return new Exchange(ctx, route, this);
    }
}
