package dev.hwasil.http;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;

/** Hides a header by which Javalin would let a request pass for one of another method. */
final class OneMethod implements HttpConfiguration.Customizer {

    private static final String OVERRIDE = "X-HTTP-Method-Override";

    @Override
    public Request customize(Request request, HttpFields.Mutable responseHeaders) {
        if (!request.getHeaders().contains(OVERRIDE)) return request;
        var headers = HttpFields.build(request.getHeaders()).remove(OVERRIDE).asImmutable();
        return new Request.Wrapper(request) {
            @Override
            public HttpFields getHeaders() {
                return headers;
            }
        };
    }
}
