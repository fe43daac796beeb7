package dev.hwasil.http.account;

import dev.hwasil.application.account.Admission;
import dev.hwasil.application.account.LogIn;
import dev.hwasil.application.account.LogOut;
import dev.hwasil.application.account.LoginRefused;
import dev.hwasil.application.account.ReadAccount;
import dev.hwasil.application.account.RefreshSession;
import dev.hwasil.application.account.RegisterUser;
import dev.hwasil.application.account.TokenIssuer;
import dev.hwasil.application.account.TokenIssuer.RefreshToken;
import dev.hwasil.domain.account.Email;
import dev.hwasil.domain.account.Password;
import dev.hwasil.domain.account.User;
import dev.hwasil.domain.account.Username;
import dev.hwasil.http.Exchange;
import dev.hwasil.http.Reply;
import dev.hwasil.http.Routes;
import dev.hwasil.json.JsonValue;
import dev.hwasil.json.Reading;
import dev.hwasil.json.Resources;
import java.util.Optional;

/** The operations under {@code /api/auth}. */
public final class AccountRoutes {

    private final RegisterUser registerUser;
    private final LogIn logIn;
    private final RefreshSession refreshSession;
    private final LogOut logOut;
    private final ReadAccount readAccount;
    private final RefreshCookie cookie;
    private final Resources resources;

    /** Calls these use cases; the refresh token travels in {@code cookie}. */
    public AccountRoutes(
            RegisterUser registerUser,
            LogIn logIn,
            RefreshSession refreshSession,
            LogOut logOut,
            ReadAccount readAccount,
            RefreshCookie cookie,
            Resources resources) {
        this.registerUser = registerUser;
        this.logIn = logIn;
        this.refreshSession = refreshSession;
        this.logOut = logOut;
        this.readAccount = readAccount;
        this.cookie = cookie;
        this.resources = resources;
    }

    /** Mounts the operations. */
    public void mount(Routes routes) {
        routes.post("/api/auth/register", this::register);
        routes.post("/api/auth/login", this::login);
        routes.post("/api/auth/refresh", this::refresh);
        routes.post("/api/auth/logout", this::logout);
        routes.get("/api/auth/session", this::session);
    }

    private void register(Exchange exchange) {
        exchange.countByAddress();
        var fields = exchange.fields();
        var username = fields.required("username", Reading.string(Username::of));
        var email = fields.required("email", Reading.string(Email::of));
        var password = fields.required("password", Reading.string(Password::chosen));
        var nickname = fields.required("nickname", Reading.text(User.NICKNAME));
        fields.check();
        var admission = registerUser.handle(new RegisterUser.Command(
                username.get(), email.get(), password.get(), nickname.get(), exchange.trace()));
        exchange.reply(Reply.created("/api/users/profile", admitted(exchange, admission)));
    }

    private void login(Exchange exchange) {
        exchange.countByAddress();
        var fields = exchange.fields();
        var login = fields.required("login", Reading.string(text -> text));
        var password = fields.required("password", Reading.string(Password::new));
        fields.check();
        exchange.ok(admitted(exchange, logIn.handle(new LogIn.Command(login.get(), password.get(), exchange.trace()))));
    }

    private void refresh(Exchange exchange) {
        exchange.countByAddress();
        var token = token(exchange).orElseThrow(() -> new LoginRefused().asException());
        exchange.ok(admitted(exchange, refreshSession.handle(token, exchange.trace())));
    }

    private void logout(Exchange exchange) {
        logOut.handle(exchange.callerIfKnown().orElse(null), token(exchange).orElse(null), exchange.trace());
        cookie.clear(exchange.context());
        exchange.done();
    }

    private void session(Exchange exchange) {
        var caller = exchange.caller();
        var user = readAccount.of(caller);
        exchange.ok(JsonValue.object(o -> o.field("user", resources.me(user)).field("expiresAt", caller.until())));
    }

    private Optional<RefreshToken> token(Exchange exchange) {
        return cookie.read(exchange.context());
    }

    private JsonValue admitted(Exchange exchange, Admission admission) {
        cookie.write(exchange.context(), admission.refresh());
        return JsonValue.object(o -> o.field("accessToken", admission.access().value())
                .field("expiresIn", TokenIssuer.ACCESS_LIFETIME.toSeconds())
                .field("user", resources.me(admission.user())));
    }
}
