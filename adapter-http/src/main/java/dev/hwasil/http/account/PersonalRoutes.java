package dev.hwasil.http.account;

import dev.hwasil.application.personal.EraseAccount;
import dev.hwasil.domain.account.Password;
import dev.hwasil.http.Exchange;
import dev.hwasil.http.Routes;
import dev.hwasil.json.Reading;

/** What one may ask for of all that is kept of oneself. */
public final class PersonalRoutes {

    private final EraseAccount eraseAccount;
    private final RefreshCookie cookie;

    /** Calls these use cases. */
    public PersonalRoutes(EraseAccount eraseAccount, RefreshCookie cookie) {
        this.eraseAccount = eraseAccount;
        this.cookie = cookie;
    }

    /** Mounts the operations. */
    public void mount(Routes routes) {
        routes.delete("/api/users/me", this::erase);
    }

    private void erase(Exchange exchange) {
        var caller = exchange.caller();
        var fields = exchange.fields();
        var password = fields.required("password", Reading.string(Password::new));
        fields.check();
        eraseAccount.handle(new EraseAccount.Command(caller, password.get()));
        cookie.clear(exchange.context());
        exchange.done();
    }
}
