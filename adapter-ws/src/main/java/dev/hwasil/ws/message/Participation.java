package dev.hwasil.ws.message;

import dev.hwasil.application.account.UserRef;
import dev.hwasil.domain.presence.Presence;

/** A person who is here, with who they are. */
public record Participation(UserRef user, Presence presence) {}
