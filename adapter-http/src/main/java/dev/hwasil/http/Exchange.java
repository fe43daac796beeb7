package dev.hwasil.http;

import dev.hwasil.application.account.Caller;
import dev.hwasil.application.account.NotAuthenticated;
import dev.hwasil.application.account.NotAuthenticated.Reason;
import dev.hwasil.domain.error.DomainException;
import dev.hwasil.json.Fields;
import dev.hwasil.json.JsonInput;
import dev.hwasil.json.JsonValue;
import dev.hwasil.json.Reading;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** One request and its answer, in the words of the contract. */
public final class Exchange {

    private static final String BEARER = "Bearer ";

    private final Context ctx;
    private final Exchanges exchanges;

    Exchange(Context ctx, Exchanges exchanges) {
        this.ctx = ctx;
        this.exchanges = exchanges;
    }

    /** The request and the answer as Javalin has them. */
    public Context context() {
        return ctx;
    }

    /**
     * Who asks.
     *
     * @throws dev.hwasil.domain.error.DomainException {@code unauthenticated}
     */
    public Caller caller() {
        var token = token().orElseThrow(() -> new NotAuthenticated(Reason.MISSING).asException());
        return exchanges.authenticate().handle(token);
    }

    /** Who asks, if that can be told. */
    public Optional<Caller> callerIfKnown() {
        try {
            return token().map(exchanges.authenticate()::handle);
        } catch (DomainException unknown) {
            if (unknown.error() instanceof NotAuthenticated) return Optional.empty();
            throw unknown;
        }
    }

    /** RFC 6750, section 2.1. */
    private Optional<String> token() {
        return Optional.ofNullable(ctx.header("Authorization"))
                .filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(header -> header.substring(BEARER.length()).strip());
    }

    /** An id in the path; what is no id names nothing. */
    public <T> T id(String name, Function<UUID, T> type) {
        try {
            return type.apply(Reading.uuid(ctx.pathParam(name)));
        } catch (DomainException _) {
            throw new NoSuchResource().asException();
        }
    }

    /** The parameters of the query. */
    public Query query() {
        return Query.of(ctx);
    }

    /**
     * The JSON body's fields.
     *
     * @throws dev.hwasil.domain.error.DomainException {@code unsupported-media-type}, {@code payload-too-large},
     *     {@code malformed-request}, or {@code validation} when it is no object
     */
    public Fields fields() {
        requireBody("application/json");
        return JsonInput.parse(body()).fields();
    }

    /** Its parameters, such as a charset, say nothing that we heed: JSON is UTF-8. */
    private void requireBody(String mediaType) {
        var type = ctx.contentType();
        var essence = type == null ? "" : type.split(";", 2)[0].strip();
        if (!essence.equalsIgnoreCase(mediaType) || ctx.header("Content-Encoding") != null) {
            throw new UnsupportedBody(mediaType).asException();
        }
    }

    private byte[] body() {
        if (ctx.req().getContentLengthLong() > HttpSettings.MAX_JSON_BYTES) {
            throw new TooLarge(HttpSettings.MAX_JSON_BYTES).asException();
        }
        try (var body = RequestBody.of(ctx.req(), exchanges.settings().patience())) {
            var bytes = body.readNBytes(HttpSettings.MAX_JSON_BYTES + 1);
            if (bytes.length > HttpSettings.MAX_JSON_BYTES) {
                throw new TooLarge(HttpSettings.MAX_JSON_BYTES).asException();
            }
            return bytes;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Receives a form with one file; close it when the file has been used. */
    public UploadForm upload(String filePart) {
        requireBody("multipart/form-data");
        return UploadForm.receive(ctx.req(), filePart, exchanges.settings());
    }

    /** Answers 200 with a value. */
    public void ok(JsonValue value) {
        reply(200, value);
    }

    /** Answers 201 with what was created, and where it is. */
    public void created(String location, JsonValue value) {
        ctx.header("Location", location);
        reply(201, value);
    }

    /** Answers 204. */
    public void done() {
        ctx.status(204);
    }

    /** Answers with a status and a value. */
    public void reply(int status, JsonValue value) {
        ctx.status(status).contentType("application/json").result(value.bytes());
    }

    /** States the version of what is answered, for {@code If-Match} (RFC 9110, section 8.8.3). */
    public void version(int version) {
        ctx.header("ETag", "\"" + version + "\"");
    }
}
