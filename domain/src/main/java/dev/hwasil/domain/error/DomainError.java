package dev.hwasil.domain.error;

import java.time.Duration;
import java.util.List;

/**
 * A refusal. Sealed by category, so that a door switches over all of them and a new category is a compile error there;
 * features add their own records to a category.
 */
public sealed interface DomainError {

    /** The category's word in the contract's table of problem codes, the same in REST and on the socket. */
    String code();

    /** The finer name, unique in the product: {@code image.no-such-version}. */
    String name();

    /** One sentence for the person who reads it; never a secret, never somebody else's data. */
    String detail();

    /** This refusal on its way to the door. */
    default DomainException asException() {
        return new DomainException(this);
    }

    /** Not to be read at all: broken JSON, ill-formed Unicode, a body that is not what it says. */
    non-sealed interface Malformed extends DomainError {
        @Override
        default String code() {
            return "malformed-request";
        }
    }

    /** Understood, but against a rule; says for each field what is wrong. */
    non-sealed interface Invalid extends DomainError {
        /** What is wrong, field by field; never empty. */
        List<Violation> violations();

        @Override
        default String code() {
            return "validation";
        }

        @Override
        default String detail() {
            return violations().size() == 1
                    ? violations().getFirst().detail()
                    : violations().size() + " fields are not as they must be.";
        }
    }

    /** No valid access token. */
    non-sealed interface Unauthenticated extends DomainError {
        @Override
        default String code() {
            return "unauthenticated";
        }
    }

    /** A login or a refresh token that does not open anything; never says which part was wrong. */
    non-sealed interface InvalidCredentials extends DomainError {
        @Override
        default String code() {
            return "invalid-credentials";
        }
    }

    /** The caller may see it and may not do it. */
    non-sealed interface Forbidden extends DomainError {
        @Override
        default String code() {
            return "forbidden";
        }
    }

    /** No such thing, or not the caller's to see; the two look the same. */
    non-sealed interface NotFound extends DomainError {
        @Override
        default String code() {
            return "not-found";
        }
    }

    /** True of the request alone, but not of things as they are now. */
    non-sealed interface Conflict extends DomainError {
        @Override
        default String code() {
            return "conflict";
        }
    }

    /** The key of an earlier request, on another one. */
    non-sealed interface IdempotencyConflict extends DomainError {
        @Override
        default String code() {
            return "idempotency-conflict";
        }
    }

    /** An invite code that existed and no longer works. */
    non-sealed interface InviteExpired extends DomainError {
        @Override
        default String code() {
            return "invite-expired";
        }
    }

    /** The change was made against an older version of the thing. */
    non-sealed interface StaleVersion extends DomainError {
        @Override
        default String code() {
            return "stale-version";
        }
    }

    /** More bytes than are taken. */
    non-sealed interface PayloadTooLarge extends DomainError {
        @Override
        default String code() {
            return "payload-too-large";
        }
    }

    /** Bytes of a kind that is not taken. */
    non-sealed interface UnsupportedMediaType extends DomainError {
        @Override
        default String code() {
            return "unsupported-media-type";
        }
    }

    /** Bytes that say they are a picture of an accepted kind and are none, or one too large to open. */
    non-sealed interface InvalidImage extends DomainError {
        @Override
        default String code() {
            return "invalid-image";
        }
    }

    /** Too often, too fast, or too much waiting already. */
    non-sealed interface RateLimited extends DomainError {
        /** After how long trying again makes sense. */
        Duration retryAfter();

        @Override
        default String code() {
            return "rate-limited";
        }
    }

    /** A part of the product that this installation has not set up. */
    non-sealed interface NotConfigured extends DomainError {
        @Override
        default String code() {
            return "not-configured";
        }
    }

    /** The database or the storage is away. */
    non-sealed interface Unavailable extends DomainError {
        /** After how long trying again makes sense. */
        Duration retryAfter();

        @Override
        default String code() {
            return "unavailable";
        }
    }

    /** No room for the file; nothing was written. */
    non-sealed interface StorageFull extends DomainError {
        @Override
        default String code() {
            return "storage-full";
        }
    }
}
