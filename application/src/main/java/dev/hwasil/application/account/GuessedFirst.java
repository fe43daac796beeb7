package dev.hwasil.application.account;

import dev.hwasil.domain.account.Password;
import dev.hwasil.domain.account.User;
import dev.hwasil.domain.error.InvalidInput;
import java.util.List;
import java.util.stream.Stream;

/** The passwords that are tried first: what many have, and what somebody's names or the product's make. */
final class GuessedFirst {

    private static final List<String> PRODUCT = List.of("hwasil", "화실");

    private final PasswordHasher passwords;

    /** Needs what knows the common ones. */
    GuessedFirst(PasswordHasher passwords) {
        this.passwords = passwords;
    }

    /**
     * Refuses such a one.
     *
     * @param pointer in which field it was chosen
     * @throws dev.hwasil.domain.error.DomainException {@code validation}
     */
    void refuse(Password chosen, User user, String pointer) {
        if (passwords.isCommon(chosen)) {
            throw InvalidInput.at(pointer, "Must not be one of the common passwords.");
        }
        if (chosen.isMadeOf(
                Stream.concat(PRODUCT.stream(), user.names().stream()).toList())) {
            throw InvalidInput.at(pointer, "Must not be made of your own names or of the product's.");
        }
    }
}
