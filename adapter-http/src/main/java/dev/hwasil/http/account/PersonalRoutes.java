package dev.hwasil.http.account;

import dev.hwasil.application.personal.EraseAccount;
import dev.hwasil.application.personal.ExportAccount;
import dev.hwasil.domain.account.Password;
import dev.hwasil.http.Exchange;
import dev.hwasil.http.Routes;
import dev.hwasil.json.Reading;
import dev.hwasil.json.Resources;

/** What one may ask for of all that is kept of oneself. */
public final class PersonalRoutes {

    private final ExportAccount exportAccount;
    private final EraseAccount eraseAccount;
    private final RefreshCookie cookie;
    private final Resources resources;

    /** Calls these use cases. */
    public PersonalRoutes(
            ExportAccount exportAccount, EraseAccount eraseAccount, RefreshCookie cookie, Resources resources) {
        this.exportAccount = exportAccount;
        this.eraseAccount = eraseAccount;
        this.cookie = cookie;
        this.resources = resources;
    }

    /** Mounts the operations. */
    public void mount(Routes routes) {
        routes.get("/api/users/me/export", this::export);
        routes.delete("/api/users/me", this::erase);
    }

    private void export(Exchange exchange) {
        var caller = exchange.caller();
        exchange.attachment("application/zip", "hwasil.zip", out -> {
            var belongings = exportAccount.handle(new ExportAccount.Command(caller));
            ExportZip.write(belongings, resources, out);
        });
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
