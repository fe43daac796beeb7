package dev.hwasil.application.account;

import dev.hwasil.domain.account.ProfileImageId;
import dev.hwasil.domain.account.UserId;
import org.jspecify.annotations.Nullable;

/** A person as others see them. */
public record UserRef(
        UserId id,
        String username,
        String nickname,
        @Nullable ProfileImageId profileImage) {}
