package dev.hwasil.application.planted.doors;

/** Planted: breaks a rule. */
public final class DoTwoThings {
    /** One. */
    public void handle() {}

    /** Two. */
    public void handleOther() {}
}
