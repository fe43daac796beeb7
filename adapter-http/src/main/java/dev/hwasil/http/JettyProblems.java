package dev.hwasil.http;

import dev.hwasil.application.unit.Ids;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Refusals of Jetty itself, such as of a request line that cannot be read, as {@code application/problem+json}. */
final class JettyProblems extends ErrorHandler {

    /** After how many seconds what is not available now may be asked for again. */
    private static final String RETRY_AFTER = "1";

    private final CommonHeaders common;
    private final Ids ids;

    JettyProblems(CommonHeaders common, Ids ids) {
        this.common = common;
        this.ids = ids;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        var headers = response.getHeaders();
        headers.put(HttpHeader.CONTENT_TYPE, Refusal.MEDIA_TYPE);
        common.each(headers::put);
        headers.put(RequestLog.HEADER, RequestLog.idOf(request.getHeaders().get(RequestLog.HEADER), ids));
        var refusal = Refusal.of(response.getStatus());
        if (refusal.status() == Refusal.UNAVAILABLE) headers.put(HttpHeader.RETRY_AFTER, RETRY_AFTER);
        response.setStatus(refusal.status());
        response.write(true, ByteBuffer.wrap(refusal.body("")), callback);
        return true;
    }
}
