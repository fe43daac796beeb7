package dev.hwasil.bootstrap;

/** Something stands in the way; the message is one line for the person who started it. */
final class CannotStart extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;

    CannotStart(String message) {
        this(message, 1);
    }

    /** With the status that the process ends with. */
    CannotStart(String message, int status) {
        super(message, null, false, false);
        this.status = status;
    }

    int status() {
        return status;
    }

    /** What lies at the bottom of a failure, on one line. */
    static String reasonOf(Throwable failure) {
        var cause = failure.getCause();
        if (cause != null) return reasonOf(cause);
        return String.valueOf(failure.getMessage()).strip().replaceAll("\\s*\\R\\s*", " ");
    }
}
