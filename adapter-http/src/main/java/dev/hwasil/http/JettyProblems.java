package dev.hwasil.http;

import java.nio.ByteBuffer;
import java.util.List;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Refusals of Jetty itself, such as of a request line that cannot be read, as {@code application/problem+json}. */
final class JettyProblems extends ErrorHandler {

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        var status = response.getStatus();
        var code = status >= 500 ? "internal-error" : "malformed-request";
        var body = Problems.body(
                request.getHttpURI().getPath(),
                status,
                code,
                "http.refused",
                "The request cannot be understood.",
                List.of());
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/problem+json");
        response.write(true, ByteBuffer.wrap(body), callback);
        return true;
    }
}
