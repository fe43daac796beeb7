package dev.hwasil.application.personal;

import dev.hwasil.domain.account.User;

/** Takes somebody's name out of resources that are kept as JSON texts (RFC 8259). Thread-safe. */
public interface Redaction {

    /**
     * The text, with {@link dev.hwasil.application.account.UserRef#erased} wherever it shows this person, under
     * whatever names they had, and where a comment mentions them; what is no JSON stays as it is.
     */
    String without(User person, String json);
}
