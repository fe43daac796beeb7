package dev.hwasil.application.account;

import dev.hwasil.domain.account.ProfileImageId;
import dev.hwasil.domain.account.UserId;
import org.jspecify.annotations.Nullable;

/** A person as others see them. */
public record UserRef(
        UserId id,
        String username,
        String nickname,
        @Nullable ProfileImageId profileImage) {

    /** One whose account is erased: by nothing that they have chosen. Others may be called the same. */
    public static UserRef erased(UserId id) {
        var text = id.value().toString();
        return new UserRef(id, "deleted-" + text.substring(text.lastIndexOf('-') + 1), "Deleted account", null);
    }
}
