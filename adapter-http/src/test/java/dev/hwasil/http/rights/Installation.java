package dev.hwasil.http.rights;

import dev.hwasil.http.Client;

/** A running product, as a test of all its operations needs it. */
public interface Installation {

    /** Somebody without an account. */
    Client stranger();

    /** Somebody who runs it. */
    Client admin();

    /** The bytes of a picture that it takes. */
    byte[] picture();
}
