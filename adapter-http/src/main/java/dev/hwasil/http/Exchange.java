package dev.hwasil.http;

import dev.hwasil.application.account.Caller;
import dev.hwasil.application.account.NotAuthenticated;
import dev.hwasil.application.account.NotAuthenticated.Reason;
import dev.hwasil.application.audit.ClientAddress;
import dev.hwasil.application.audit.Trace;
import dev.hwasil.application.limit.RateLimit;
import dev.hwasil.application.limit.RateLimits;
import dev.hwasil.application.once.AnswerOnce;
import dev.hwasil.application.once.FirstAnswers;
import dev.hwasil.application.storage.StorageUnavailable;
import dev.hwasil.application.unit.Sha256;
import dev.hwasil.domain.error.DomainException;
import dev.hwasil.domain.error.InvalidInput;
import dev.hwasil.domain.version.Basis;
import dev.hwasil.json.Fields;
import dev.hwasil.json.JsonInput;
import dev.hwasil.json.JsonValue;
import dev.hwasil.json.Reading;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One request and its answer, in the words of the contract. */
public final class Exchange {

    private static final RateLimit REQUESTS = new RateLimit.Flow("requests", 1_200, Duration.ofMinutes(1), 2_400);
    private static final RateLimit UPLOADS = new RateLimit.Flow("uploads", 120, Duration.ofMinutes(1), 240);

    private static final Logger LOG = LoggerFactory.getLogger(Exchange.class);

    private static final String BEARER = "Bearer ";
    private static final String FORM = "multipart/form-data";

    private static final String KEY = "Idempotency-Key";
    private static final Pattern KEY_SHAPE = Pattern.compile("[ -~]{1,128}");
    private static final Pattern TAGS = Pattern.compile("(W/)?\"[^\"]*\"(\\s*,\\s*(W/)?\"[^\"]*\")*");
    private static final Pattern VERSION_TAG = Pattern.compile("(?<!W/)\"([0-9]{1,9})\"");

    private final Context ctx;
    private final String route;
    private final Exchanges exchanges;
    private Sha256 content = Sha256.of("");
    private @Nullable Caller known;

    Exchange(Context ctx, String route, Exchanges exchanges) {
        this.ctx = ctx;
        this.route = route;
        this.exchanges = exchanges;
    }

    /** The request and the answer as Javalin has them. */
    public Context context() {
        return ctx;
    }

    /** By what this request is found again. */
    public Trace trace() {
        return new Trace(RequestLog.id(ctx), ClientAddress.of(client().getAddress()));
    }

    /** From where it comes. */
    public InetAddress client() {
        return exchanges.settings().proxies().clientOf(ctx.req().getRemoteAddr(), TrustedProxies.forwarded(ctx));
    }

    /** Whether somebody passed it on: then the connection says nothing of who asks. */
    public boolean isForwarded() {
        return TrustedProxies.isForwarded(ctx);
    }

    /**
     * Who asks.
     *
     * @throws DomainException {@code unauthenticated}, or {@code rate-limited} when they ask too often
     */
    public Caller caller() {
        if (known != null) return known;
        var caller = authenticated();
        RequestLog.by(ctx, caller.id());
        limits().take(isForm() ? UPLOADS : REQUESTS, caller.id().value().toString());
        known = caller;
        return caller;
    }

    /**
     * Requires that who asks may still ask; for when they were made to wait.
     *
     * @throws DomainException {@code unauthenticated}
     */
    public void requireStillKnown() {
        var _ = authenticated();
    }

    /**
     * Who asks, if that can be told.
     *
     * @throws DomainException {@code rate-limited} when they, or those whom nobody knows there, ask too often
     */
    public Optional<Caller> callerIfKnown() {
        if (token().isEmpty()) {
            countByAddress();
            return Optional.empty();
        }
        try {
            return Optional.of(caller());
        } catch (DomainException unknown) {
            if (unknown.error() instanceof NotAuthenticated) return Optional.empty();
            throw unknown;
        }
    }

    /** Who brings no token that is good is counted by where they come from. */
    private Caller authenticated() {
        try {
            var token = token().orElseThrow(() -> new NotAuthenticated(Reason.MISSING).asException());
            return exchanges.gate().authenticate().handle(token, trace());
        } catch (DomainException unknown) {
            if (unknown.error() instanceof NotAuthenticated) countByAddress();
            throw unknown;
        }
    }

    /**
     * Counts a request of somebody whom nobody knows, by where it comes from.
     *
     * @throws DomainException {@code rate-limited}
     */
    public void countByAddress() {
        limits().take(REQUESTS, trace().from().host());
    }

    private RateLimits limits() {
        return exchanges.gate().limits();
    }

    private boolean isForm() {
        return mediaType().equalsIgnoreCase(FORM);
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
     * @throws DomainException {@code unsupported-media-type}, {@code payload-too-large}, {@code malformed-request}, or
     *     {@code validation} when it is no object
     */
    public Fields fields() {
        requireBody("application/json");
        var bytes = body();
        content = Sha256.ofContent(bytes);
        return JsonInput.parse(bytes).fields();
    }

    /** Its parameters, such as a charset, say nothing that we heed: JSON is UTF-8. */
    private void requireBody(String mediaType) {
        if (!mediaType().equalsIgnoreCase(mediaType) || ctx.header("Content-Encoding") != null) {
            throw new UnsupportedBody(mediaType).asException();
        }
    }

    private String mediaType() {
        var type = ctx.contentType();
        return type == null ? "" : type.split(";", 2)[0].strip();
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
        requireBody(FORM);
        var form = UploadForm.receive(ctx.req(), filePart, exchanges.settings());
        content = form.content();
        return form;
    }

    /**
     * Which versions a change was made against, as {@code If-Match} says (RFC 9110, section 13.1.1).
     *
     * @throws DomainException {@code validation} when it is no list of entity tags
     */
    public Basis basis() {
        var header = ctx.header("If-Match");
        if (header == null || header.strip().equals("*")) return Basis.ANY;
        if (!TAGS.matcher(header.strip()).matches()) {
            throw InvalidInput.at("If-Match", "Must be an entity tag such as \"3\".");
        }
        return Basis.of(VERSION_TAG
                .matcher(header)
                .results()
                .map(tag -> Integer.valueOf(tag.group(1)))
                .collect(Collectors.toSet()));
    }

    /**
     * Answers a POST by what {@code change} does; or, when the request has a key that was answered before, by that
     * answer, and nothing is done. The body has been read before.
     *
     * @throws DomainException {@code validation} for a key that is none, {@code idempotency-conflict}
     */
    public void once(Caller caller, Supplier<Reply> change) {
        var key = ctx.header(KEY);
        if (key == null) {
            reply(change.get());
            return;
        }
        if (!KEY_SHAPE.matcher(key).matches())
            throw InvalidInput.at(KEY, "Must be 1 to 128 printable ASCII characters.");
        var given = exchanges
                .gate()
                .answerOnce()
                .handle(new AnswerOnce.Command(
                        new FirstAnswers.Key(caller.id(), route, key),
                        Sha256.of(ctx.path() + "?" + ctx.queryString() + " " + content.hex()),
                        () -> change.get().answer()));
        if (given.isReplayed()) ctx.header("Idempotency-Replayed", "true");
        send(given.answer());
    }

    /** Answers 200 with a value. */
    public void ok(JsonValue value) {
        reply(Reply.ok(value));
    }

    /** Answers 200 with what shows {@code subject} in that state, which may have been written before. */
    public void ok(Object subject, Object state, Supplier<JsonValue> value) {
        var snapshot = exchanges.snapshots().of(subject, state, value);
        ctx.contentType("application/json");
        var takesGzip = new AcceptedCodings(ctx.header("Accept-Encoding")).takes("gzip");
        if (takesGzip) ctx.header("Content-Encoding", "gzip").result(snapshot.zipped());
        else ctx.result(snapshot.plain());
    }

    /** Makes a file while it is sent. */
    @FunctionalInterface
    public interface Sending {
        /** Writes all of it. */
        void to(OutputStream out) throws IOException;
    }

    /**
     * Answers 200 with a file that is to be kept, made while it is sent. What goes wrong before anything has left is
     * refused as ever; after that the connection is broken off, so that nobody takes a part for the whole.
     */
    public void attachment(String mediaType, String fileName, Sending sending) {
        var response = ctx.disableCompression().res();
        try {
            ctx.contentType(mediaType).header("Content-Disposition", "attachment; filename=\"" + fileName + "\"");
            if (!ctx.method().equals(HandlerType.HEAD)) sending.to(response.getOutputStream());
        } catch (IOException | RuntimeException failure) {
            if (response.isCommitted()) {
                breakOff(failure);
            } else {
                response.resetBuffer();
                response.setHeader("Content-Disposition", null);
                if (failure instanceof RuntimeException refused) throw refused;
                throw new StorageUnavailable().asException();
            }
        }
    }

    /** Whoever asked may simply have gone. */
    private void breakOff(Exception why) {
        LOG.warn("request {} broke off: {}", RequestLog.id(ctx), why.toString());
        ServletContextRequest.getServletContextRequest(ctx.req())
                .getConnectionMetaData()
                .getConnection()
                .getEndPoint()
                .close();
    }

    /** Answers 204. */
    public void done() {
        reply(Reply.done());
    }

    /** Answers. */
    public void reply(Reply reply) {
        send(reply.answer());
    }

    private void send(FirstAnswers.Answer answer) {
        ctx.status(answer.status());
        answer.headers().forEach(ctx::header);
        if (answer.body().length > 0) ctx.contentType("application/json").result(answer.body());
    }
}
