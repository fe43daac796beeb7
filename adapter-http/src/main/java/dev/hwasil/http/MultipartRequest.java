package dev.hwasil.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.InputStream;
import org.apache.commons.fileupload.RequestContext;
import org.apache.commons.fileupload.UploadContext;

/** A request, as the parser of forms wants to see it. */
record MultipartRequest(HttpServletRequest request, InputStream body) implements UploadContext, RequestContext {

    @Override
    public String getCharacterEncoding() {
        return "UTF-8";
    }

    @Override
    public String getContentType() {
        return request.getContentType();
    }

    @Override
    @Deprecated
    public int getContentLength() {
        return request.getContentLength();
    }

    @Override
    public long contentLength() {
        return request.getContentLengthLong();
    }

    @Override
    public InputStream getInputStream() {
        return body;
    }
}
