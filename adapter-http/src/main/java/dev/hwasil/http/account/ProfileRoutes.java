package dev.hwasil.http.account;

import dev.hwasil.application.account.ChangePassword;
import dev.hwasil.application.account.ChangeProfile;
import dev.hwasil.application.account.ReadAccount;
import dev.hwasil.application.profile.ReceiveProfileImage;
import dev.hwasil.application.profile.RemoveProfileImage;
import dev.hwasil.application.profile.SetProfileImage;
import dev.hwasil.domain.account.Email;
import dev.hwasil.domain.account.Password;
import dev.hwasil.domain.account.User;
import dev.hwasil.http.Exchange;
import dev.hwasil.http.Reply;
import dev.hwasil.http.Routes;
import dev.hwasil.json.Reading;
import dev.hwasil.json.Resources;

/** The operations under {@code /api/users}: on one's own account. */
public final class ProfileRoutes {

    private static final String PROFILE = "/api/users/profile";

    private final ReadAccount readAccount;
    private final ChangeProfile changeProfile;
    private final ChangePassword changePassword;
    private final ReceiveProfileImage receiveProfileImage;
    private final SetProfileImage setProfileImage;
    private final RemoveProfileImage removeProfileImage;
    private final Resources resources;

    /** Calls these use cases. */
    public ProfileRoutes(
            ReadAccount readAccount,
            ChangeProfile changeProfile,
            ChangePassword changePassword,
            ReceiveProfileImage receiveProfileImage,
            SetProfileImage setProfileImage,
            RemoveProfileImage removeProfileImage,
            Resources resources) {
        this.readAccount = readAccount;
        this.changeProfile = changeProfile;
        this.changePassword = changePassword;
        this.receiveProfileImage = receiveProfileImage;
        this.setProfileImage = setProfileImage;
        this.removeProfileImage = removeProfileImage;
        this.resources = resources;
    }

    /** Mounts the operations. */
    public void mount(Routes routes) {
        routes.get(PROFILE, this::show);
        routes.put(PROFILE, this::change);
        routes.put("/api/users/password", this::changePassword);
        routes.post(PROFILE + "/image", this::setImage);
        routes.delete(PROFILE + "/image", this::removeImage);
    }

    private void show(Exchange exchange) {
        exchange.reply(me(readAccount.of(exchange.caller())));
    }

    private void change(Exchange exchange) {
        var caller = exchange.caller();
        var fields = exchange.fields();
        var nickname = fields.required("nickname", Reading.text(User.NICKNAME));
        var email = fields.required("email", Reading.string(Email::of));
        fields.check();
        exchange.reply(me(changeProfile.handle(new ChangeProfile.Command(caller, nickname.get(), email.get()))));
    }

    private void changePassword(Exchange exchange) {
        var caller = exchange.caller();
        var fields = exchange.fields();
        var current = fields.required("current", Reading.string(Password::new));
        var next = fields.required("new", Reading.string(Password::chosen));
        fields.check();
        changePassword.handle(new ChangePassword.Command(caller, current.get(), next.get()));
        exchange.done();
    }

    private void setImage(Exchange exchange) {
        var caller = exchange.caller();
        try (var form = exchange.upload("image")) {
            form.fields().check();
            var arrived = new ReceiveProfileImage.Command(caller, form.file());
            try (var received = receiveProfileImage.handle(arrived)) {
                exchange.once(caller, () -> me(setProfileImage.handle(new SetProfileImage.Command(caller, received))));
            }
        }
    }

    private void removeImage(Exchange exchange) {
        exchange.reply(me(removeProfileImage.handle(new RemoveProfileImage.Command(exchange.caller()))));
    }

    private Reply me(User user) {
        return Reply.ok(resources.me(user));
    }
}
