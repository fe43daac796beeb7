package dev.hwasil.http.rights;

import dev.hwasil.domain.world.Fresh;
import dev.hwasil.http.Client;

/** Somebody with an account, who sends their access token and their refresh token with each request. */
record Person(Client client, String id, String username) {

    static final String PASSWORD = "ink on the fingers";

    /** Registers. */
    static Person register(Installation installation) {
        var name = Fresh.name("person");
        var registered = installation
                .stranger()
                .post("/api/auth/register", """
                        {"username": "%s", "email": "%s@hwasil.test", "password": "%s", "nickname": "%s"}""".formatted(name, name, PASSWORD, name))
                .is(201);
        var client = installation
                .stranger()
                .authorized(registered.text("/accessToken"))
                .with("Cookie", registered.header("Set-Cookie").split(";", 2)[0]);
        return new Person(client, registered.text("/user/id"), name);
    }

    /** Somebody who has none. */
    static Person nobody(Installation installation) {
        return new Person(installation.stranger(), "", "nobody");
    }

    String email() {
        return username + "@hwasil.test";
    }
}
