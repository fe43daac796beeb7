package dev.hwasil.application.account;

import static dev.hwasil.application.account.Callers.refTo;
import static dev.hwasil.domain.account.People.someone;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.application.concurrent.Race;
import dev.hwasil.application.store.StoresContract;
import dev.hwasil.domain.account.Email;
import dev.hwasil.domain.account.EmailTaken;
import dev.hwasil.domain.account.PasswordLife;
import dev.hwasil.domain.account.ProfileImageId;
import dev.hwasil.domain.account.User;
import dev.hwasil.domain.account.UserId;
import dev.hwasil.domain.account.Username;
import dev.hwasil.domain.account.UsernameTaken;
import dev.hwasil.domain.error.DomainException;
import dev.hwasil.domain.project.Role;
import dev.hwasil.domain.world.Fresh;
import dev.hwasil.domain.world.PinnedClock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every {@link Users} does. */
public abstract class UsersContract extends StoresContract {

    @Test
    void an_account_is_found_as_it_was_added() {
        var user = someone();

        inUnit(() -> users().add(user, "hash"));

        assertThat(find(user.id())).isEqualTo(user);
    }

    @Test
    void a_picture_is_known_while_it_shows_somebody() {
        var shown = new ProfileImageId(Fresh.id());
        var user = given.someone();
        inUnit(() -> users().save(user.pictured(shown)));
        var asked = List.of(shown, new ProfileImageId(Fresh.id()));

        assertThat(users().shown(asked)).containsExactly(shown);
        inUnit(() -> users().save(user.pictured(null)));
        assertThat(users().shown(asked)).isEmpty();
        assertThat(users().shown(List.of())).isEmpty();
    }

    @Test
    void nobody_has_an_id_that_was_never_given() {
        var found = inUnit(() -> users().find(new UserId(Fresh.id())));

        assertThat(found).isEmpty();
    }

    @Test
    void an_account_is_found_by_name_and_by_address_in_any_spelling() {
        var name = Fresh.name("Łukasz.Große-");
        var user = user(name, Fresh.name("Art") + "@Hwasil.Test");
        inUnit(() -> users().add(user, "hash of this one"));

        var spellings = List.of(
                name,
                name.toUpperCase(Locale.ROOT),
                "  " + name + " ",
                name.replace('.', '．'),
                user.email().value(),
                user.email().value().toUpperCase(Locale.ROOT));

        assertThat(spellings)
                .allSatisfy(spelling -> assertThat(inUnit(() -> users().findByLogin(spelling)))
                        .contains(new Users.Login(user, "hash of this one", PasswordLife.LASTING)));
    }

    @Test
    void no_account_is_found_by_what_only_begins_like_its_name() {
        var user = given.someone();
        var name = user.username().value();

        assertThat(List.of(name.substring(1), name + "x", name.substring(0, 3) + "%", "_" + name.substring(1), ""))
                .allSatisfy(other ->
                        assertThat(inUnit(() -> users().findByLogin(other))).isEmpty());
    }

    @Test
    void a_name_is_taken_in_every_spelling() {
        var name = Fresh.name("Große.");
        inUnit(() -> users().add(user(name, freshAddress()), "hash"));

        assertThat(List.of(name, name.replace("ß", "ss"), name.toUpperCase(Locale.ROOT), name.replace('o', 'ｏ')))
                .allSatisfy(spelling -> assertRefused(
                        new UsernameTaken(), () -> inUnit(() -> users().add(user(spelling, freshAddress()), "hash"))));
    }

    @Test
    void an_address_is_taken_in_every_spelling() {
        var address = freshAddress();
        inUnit(() -> users().add(user(Fresh.name("first"), address), "hash"));
        var another = user(Fresh.name("second"), address.toUpperCase(Locale.ROOT));

        assertRefused(new EmailTaken(), () -> inUnit(() -> users().add(another, "hash")));
        assertThat(inUnit(() -> users().find(another.id()))).isEmpty();
    }

    @Test
    void a_name_that_a_failed_unit_took_is_free() {
        var user = someone();
        try {
            inUnit(() -> {
                users().add(user, "hash");
                throw new UsernameTaken().asException();
            });
        } catch (DomainException _) {
            // so that nothing of it remains
        }

        inUnit(() -> users().add(user, "hash"));

        assertThat(find(user.id())).isEqualTo(user);
    }

    @Test
    void of_racing_namesakes_one_gets_the_name() {
        var name = Fresh.name("racer");

        var winners = Race.results(8, _ -> {
            try {
                inUnit(() -> users().add(user(name, freshAddress()), "hash"));
                return true;
            } catch (DomainException refused) {
                assertThat(refused.error()).isEqualTo(new UsernameTaken());
                return false;
            }
        });

        assertThat(winners).containsOnlyOnce(true);
    }

    @Test
    void a_saved_account_keeps_everything_and_its_password() {
        var user = given.someone();
        var changed = new User(
                user.id(),
                user.username(),
                Email.of(freshAddress()),
                "새 별명",
                new ProfileImageId(Fresh.id()),
                true,
                false,
                user.createdAt(),
                given.now());

        inUnit(() -> users().save(changed));

        assertThat(inUnit(() -> users().findByLogin(user.username().value())))
                .contains(new Users.Login(changed, "hash of " + user.username(), PasswordLife.LASTING));
    }

    @Test
    void a_saved_account_does_not_take_another_s_address() {
        var mina = given.someone();
        var joon = given.someone();
        var address = joon.email().value().toUpperCase(Locale.ROOT);

        assertRefused(new EmailTaken(), () -> inUnit(() -> users().save(changed(mina, address))));
        inUnit(() -> users().save(changed(mina, mina.email().value().toUpperCase(Locale.ROOT))));

        assertThat(find(mina.id()).email().key()).isEqualTo(mina.email().key());
        assertThat(find(joon.id())).isEqualTo(joon);
    }

    @Test
    void a_saved_password_replaces_the_one_before_and_nothing_else() {
        var user = given.someone();

        inUnit(() -> users().savePassword(user.id(), "another hash", PasswordLife.ONCE));

        assertThat(inUnit(() -> users().hold(user.id())))
                .contains(new Users.Login(user, "another hash", PasswordLife.ONCE));
        assertThat(users().findByLogin(user.username().value()))
                .contains(new Users.Login(user, "another hash", PasswordLife.ONCE));
    }

    @Test
    void nobody_is_held_by_an_id_that_was_never_given() {
        assertThat(inUnit(() -> users().hold(new UserId(Fresh.id())))).isEmpty();
    }

    @Test
    void of_racing_changes_to_one_account_none_is_lost() {
        var user = given.someone();

        var _ = Race.results(
                8,
                _ -> inUnit(() -> {
                    var held = users().hold(user.id()).orElseThrow().user();
                    users().save(named(held, held.nickname() + "+"));
                    return true;
                }));

        assertThat(find(user.id()).nickname()).isEqualTo(user.nickname() + "++++++++");
    }

    @Test
    void an_account_is_found_by_its_address_in_any_spelling_and_not_by_its_name() {
        var user = given.someone();

        assertThat(users().findByEmail(Email.of(user.email().value().toUpperCase(Locale.ROOT))))
                .contains(user);
        assertThat(users().findByEmail(Email.of(freshAddress()))).isEmpty();
        var impostor = user(user.email().value().replace("@", "-at-").replace(".", "-"), freshAddress());
        inUnit(() -> users().add(impostor, "hash"));
        assertThat(users().findByEmail(user.email())).contains(user);
    }

    @Test
    void the_admins_who_are_active_are_held() {
        var admin = given.someone();
        var inactive = given.someone();
        var nobody = given.someone();
        inUnit(() -> {
            users().save(admin.standing(true, true));
            users().save(inactive.standing(true, false));
        });

        var held = inUnit(() -> users().holdAdmins());

        assertThat(held).contains(admin.id()).doesNotContain(inactive.id(), nobody.id());
        inUnit(() -> users().save(admin.standing(false, true)));
        assertThat(inUnit(() -> users().holdAdmins())).doesNotContain(admin.id());
    }

    @Test
    void of_admins_who_resign_at_once_each_sees_whom_the_others_left() {
        var admins = List.of(given.someone(), given.someone(), given.someone());
        inUnit(() -> admins.forEach(admin -> users().save(admin.standing(true, true))));

        var left = Race.results(
                3,
                racer -> inUnit(() -> {
                    var held = users().holdAdmins();
                    held.retainAll(admins.stream().map(User::id).toList());
                    if (held.size() == 1) return false;
                    users().save(admins.get(racer).standing(false, true));
                    return true;
                }));

        assertThat(left).containsOnlyOnce(false);
    }

    @Test
    void all_accounts_are_read_page_by_page_the_newest_first() {
        var people = List.of(given.someone(), given.someone(), given.someone());

        var first = users().all(null, null, 2);
        var second = users().all(null, first.items().getLast().id(), 1);

        assertThat(first.items()).containsExactly(people.get(2), people.get(1));
        assertThat(first.hasMore()).isTrue();
        assertThat(second.items()).containsExactly(people.get(0));
    }

    @Test
    void accounts_are_found_by_what_their_names_and_addresses_have_in_them() {
        var part = Fresh.name("part");
        var byName = user("a" + part + "b", freshAddress());
        var byAddress = user(Fresh.name("x"), "x" + part + "@hwasil.test");
        var byNickname = named(user(Fresh.name("y"), freshAddress()), "미나 " + part.toUpperCase(Locale.ROOT) + "!");
        inUnit(() -> List.of(byName, byAddress, byNickname, user(Fresh.name("z"), freshAddress()))
                .forEach(user -> users().add(user, "hash")));

        assertThat(users().all(part.toUpperCase(Locale.ROOT), null, 9).items())
                .containsExactlyInAnyOrder(byName, byAddress, byNickname);
        assertThat(users().all(part + "%", null, 9).items()).isEmpty();
        assertThat(users().all(part.substring(0, part.length() - 1) + "_", null, 9)
                        .items())
                .isEmpty();
    }

    @Test
    void participants_are_found_by_the_keys_of_their_names_in_the_order_of_keys() {
        var mina = given.someone();
        var project = given.project(mina);
        var joon = given.someoneIn(project, Role.VIEWER);
        var absent = given.someoneIn(project, Role.EDITOR);
        var stranger = given.someoneIn(given.project(mina), Role.EDITOR);

        var found = inUnit(() ->
                users().participantsByKey(project.id(), List.of("nobody-at-all", key(joon), key(stranger), key(mina))));

        assertThat(found).containsExactly(Map.entry(key(joon), refTo(joon)), Map.entry(key(mina), refTo(mina)));
        assertThat(found).doesNotContainKey(key(absent));
    }

    @Test
    void no_keys_name_nobody() {
        var project = given.project(given.someone());

        assertThat(inUnit(() -> users().participantsByKey(project.id(), List.of())))
                .isEmpty();
    }

    @Test
    void an_account_is_read_without_a_unit() {
        var user = given.someone();

        assertThat(users().find(user.id())).contains(user);
        assertThat(users().findByLogin(user.email().value())).isPresent();
    }

    @Test
    void accounts_change_only_in_a_unit() {
        assertOnlyInUnit(() -> users().add(someone(), "hash"));
        assertOnlyInUnit(() -> users().save(someone()));
        assertOnlyInUnit(() -> users().savePassword(someone().id(), "hash", PasswordLife.LASTING));
        assertOnlyInUnit(() -> users().hold(someone().id()));
        assertOnlyInUnit(() -> users().holdAdmins());
    }

    private Users users() {
        return stores.users();
    }

    private User find(UserId id) {
        return inUnit(() -> users().find(id)).orElseThrow();
    }

    private static User user(String name, String address) {
        return User.registered(
                new UserId(Fresh.id()), Username.of(name), Email.of(address), "별명 🎨", PinnedClock.START);
    }

    private static User changed(User user, String address) {
        return new User(
                user.id(),
                user.username(),
                Email.of(address),
                user.nickname(),
                user.profileImage(),
                user.isAdmin(),
                user.isActive(),
                user.createdAt(),
                user.lastLoginAt());
    }

    private static User named(User user, String nickname) {
        return new User(
                user.id(),
                user.username(),
                user.email(),
                nickname,
                user.profileImage(),
                user.isAdmin(),
                user.isActive(),
                user.createdAt(),
                user.lastLoginAt());
    }

    private static String freshAddress() {
        return Fresh.name("address") + "@hwasil.test";
    }

    private static String key(User user) {
        return user.username().key();
    }
}
