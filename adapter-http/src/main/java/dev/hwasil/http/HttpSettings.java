package dev.hwasil.http;

import java.nio.file.Path;

/**
 * How the REST door stands open.
 *
 * @param port 0 for any that is free
 * @param secure whether people reach it by https, so that cookies are for https only
 * @param incoming where uploads lie while they arrive: on the same file system as the stored files
 * @param maxUploadBytes of one file
 * @param version of the product, as the health check tells it
 */
public record HttpSettings(int port, boolean secure, Path incoming, long maxUploadBytes, String version) {

    /** The most bytes that a JSON body may have. */
    public static final int MAX_JSON_BYTES = 512 * 1024;
}
