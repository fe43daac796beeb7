package dev.hwasil.application.account;

import dev.hwasil.application.account.TokenIssuer.AccessToken;
import dev.hwasil.application.account.TokenIssuer.RefreshToken;
import dev.hwasil.domain.account.User;

/** What somebody who comes in is given. */
public record Admission(User user, AccessToken access, RefreshToken refresh) {}
