package dev.hwasil.application.audit;

/** From where the people of the tests come. */
public final class Traces {

    /** From an address of the documentation's network (RFC 5737). */
    public static final Trace HERE = from(7);

    private Traces() {}

    /** From another address of that network. */
    public static Trace from(int host) {
        return new Trace("request-1", ClientAddress.of(new byte[] {(byte) 203, 0, 113, (byte) host}));
    }
}
