package dev.hwasil.http.rights;

/** Where the ids in a request are from. A child is the last of them, a parent those before. */
enum Place {
    /** The project that the callers are about. */
    OWN,
    /** Another project. */
    FOREIGN,
    /** Nowhere. */
    MISSING,
    /** The child is of another project. */
    FOREIGN_CHILD,
    /** The child is nowhere. */
    MISSING_CHILD,
    /** The parents are of another project. */
    FOREIGN_PARENT;

    boolean isMixed() {
        return compareTo(MISSING) > 0;
    }
}
