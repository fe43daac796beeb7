package dev.hwasil.http.planted.prints;

/** Planted: breaks a rule. */
@SuppressWarnings("SystemOut")
public final class Prints {
    /** Prints. */
    public void now() {
        System.out.println("planted");
    }
}
