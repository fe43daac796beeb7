package dev.hwasil.http;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** The body of a form (RFC 7578), part by part. */
public final class Form {

    private static final String BOUNDARY = "----------boundary";

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    /** A text. */
    public Form text(String name, String value) {
        return part("Content-Disposition: form-data; name=\"" + name + "\"", value.getBytes(StandardCharsets.UTF_8));
    }

    /** A file. */
    public Form file(String name, String fileName, byte[] content) {
        return part("Content-Disposition: form-data; name=\"" + name + "\"; filename=\"" + fileName + "\"", content);
    }

    /** Anything under this header. */
    public Form part(String header, byte[] content) {
        append("--" + BOUNDARY + "\r\n" + header + "\r\n\r\n");
        body.writeBytes(content);
        append("\r\n");
        return this;
    }

    private void append(String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The bytes so far, without the end. */
    public byte[] unfinished() {
        return body.toByteArray();
    }

    /** The whole body. */
    public byte[] bytes() {
        var whole = new ByteArrayOutputStream();
        whole.writeBytes(body.toByteArray());
        whole.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return whole.toByteArray();
    }

    /** Its media type. */
    public String contentType() {
        return "multipart/form-data; boundary=" + BOUNDARY;
    }
}
