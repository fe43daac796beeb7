package dev.hwasil.domain.account;

import dev.hwasil.domain.world.Fresh;
import dev.hwasil.domain.world.PinnedClock;
import java.util.UUID;

/** The people of the tests. */
public final class People {

    /** Starts things, and owns them. */
    public static final User MINA = person("00000000-0000-7000-8000-000000000001", "mina", "미나");

    /** The second one in. */
    public static final User JOON = person("00000000-0000-7000-8000-000000000002", "joon", "준");

    /** A stranger. */
    public static final User SORA = person("00000000-0000-7000-8000-000000000003", "sora", "소라");

    private People() {}

    /** Somebody whom nobody has met before. */
    public static User someone() {
        var name = Fresh.name("someone");
        return person(Fresh.id().toString(), name, "Nickname of " + name);
    }

    private static User person(String id, String username, String nickname) {
        return User.registered(
                new UserId(UUID.fromString(id)),
                Username.of(username),
                Email.of(username + "@hwasil.test"),
                nickname,
                PinnedClock.START);
    }
}
