package dev.hwasil.http.account;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.application.concurrent.Eventually;
import dev.hwasil.application.image.SamplePicture;
import dev.hwasil.http.Answer;
import dev.hwasil.http.Client;
import dev.hwasil.http.Door;
import dev.hwasil.http.Form;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The operations on one's own account. */
final class ProfileRoutesTest {

    private static final byte[] PHOTO = SamplePicture.jpeg(600, 400).bytes();

    @AutoClose
    private final Door door = Door.open();

    private final Client mina = door.someone();

    @AfterEach
    void nothing_is_left_of_what_arrived() {
        Eventually.until(() -> door.arriving().isEmpty());
    }

    @Test
    void one_sees_oneself() {
        var profile = mina.get("/api/users/profile").is(200);

        assertThat(profile.json())
                .isEqualTo(mina.get("/api/auth/session").json().at("/user"));
        door.stranger().get("/api/users/profile").isProblem(401, "unauthenticated");
    }

    @Test
    void one_is_called_and_reached_as_one_says() {
        var changed = mina.put("/api/users/profile", "{\"nickname\": \" 새 별명 \", \"email\": \"New@hwasil.test\"}")
                .is(200);

        assertThat(changed.text("/nickname")).isEqualTo("새 별명");
        assertThat(changed.text("/email")).isEqualTo("New@hwasil.test");
        assertThat(mina.get("/api/users/profile").is(200).json()).isEqualTo(changed.json());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                                    | /nickname /email
            {"nickname": "", "email": "x"}                        | /nickname /email
            {"nickname": "a\u202eb", "email": null}              | /nickname /email
            {"nickname": "a", "email": "a@b.test", "username": "b"} | /username
            {"nickname": "a", "email": "a@b.test", "isAdmin": true} | /isAdmin
            """)
    void what_is_wrong_with_a_profile_is_pointed_at(String body, String pointers) {
        mina.put("/api/users/profile", body).isProblem(422, "validation").pointsAt(pointers.split(" ", -1));
    }

    @Test
    void another_s_address_is_taken_in_any_spelling() {
        var address = door.someone().get("/api/users/profile").text("/email");

        mina.put(
                        "/api/users/profile",
                        "{\"nickname\": \"a\", \"email\": \"%s\"}".formatted(address.toUpperCase(Locale.ROOT)))
                .isProblem(409, "conflict");
    }

    @Test
    void another_password_ends_all_other_sessions() {
        var elsewhere = door.loggedInAgain(mina.id());

        change(Door.PASSWORD, "paint on the sleeves").is(204);

        mina.get("/api/users/profile").is(200);
        elsewhere.get("/api/users/profile").isProblem(401, "unauthenticated");
        change(Door.PASSWORD, "ink on the fingers").isProblem(422, "validation").pointsAt("/current");
        change("paint on the sleeves", "ink on the fingers").is(204);
    }

    @ParameterizedTest
    @CsvSource({
        "wrong horse battery, paint on the sleeves, /current",
        "'', paint on the sleeves, /current",
        "correct horse battery, 1234567, /new",
        "correct horse battery, password, /new",
        "correct horse battery, correct horse battery, /new"
    })
    void what_is_wrong_with_a_change_of_password_is_pointed_at(String current, String next, String pointer) {
        change(current, next).isProblem(422, "validation").pointsAt(pointer);
    }

    private Answer change(String current, String next) {
        return mina.put("/api/users/password", "{\"current\": \"%s\", \"new\": \"%s\"}".formatted(current, next));
    }

    @Test
    void one_is_shown_by_a_small_square() {
        var shown = mina.post("/api/users/profile/image", new Form().file("image", "나.jpg", PHOTO))
                .is(200);

        var file = door.stranger().get(shown.text("/profileImageUrl")).is(200);
        assertThat(file.header("Content-Type")).isEqualTo("image/webp");
        assertThat(file.body()).isEqualTo(SamplePicture.webp(256, 256).bytes());
        assertThat(mina.get("/api/users/profile").json()).isEqualTo(shown.json());
        assertThat(door.files.keys()).hasSize(1);
    }

    @Test
    void the_picture_before_goes_and_a_removed_one_too() {
        var first = mina.post("/api/users/profile/image", new Form().file("image", "a", PHOTO))
                .is(200)
                .text("/profileImageUrl");
        var second = mina.post("/api/users/profile/image", new Form().file("image", "b", PHOTO))
                .is(200)
                .text("/profileImageUrl");
        door.stranger().get(first).isProblem(404, "not-found");

        var without = mina.delete("/api/users/profile/image").is(200);

        assertThat(without.json().at("/profileImageUrl").isNull()).isTrue();
        door.stranger().get(second).isProblem(404, "not-found");
        mina.delete("/api/users/profile/image").isProblem(404, "not-found");
    }

    @Test
    void a_keyed_picture_is_taken_once() {
        var keyed = mina.with("Idempotency-Key", "one");
        var first = keyed.post("/api/users/profile/image", new Form().file("image", "a", PHOTO))
                .is(200);

        var again = keyed.post("/api/users/profile/image", new Form().file("image", "a", PHOTO))
                .is(200);

        assertThat(again.json()).isEqualTo(first.json());
        assertThat(door.files.keys()).hasSize(1);
        keyed.post(
                        "/api/users/profile/image",
                        new Form().file("image", "a", SamplePicture.png(9, 9).bytes()))
                .isProblem(409, "idempotency-conflict");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<svg xmlns='http://www.w3.org/2000/svg'/>", "GIF89a", "<html>", "x"})
    void what_is_no_picture_is_not_taken(String content) {
        mina.post("/api/users/profile/image", new Form().file("image", "a.png", content.getBytes(UTF_8)))
                .isProblem(415, "unsupported-media-type");
        assertThat(door.files.keys()).isEmpty();
    }

    @Test
    void a_damaged_or_enormous_one_or_one_of_too_many_bytes_is_refused() {
        var image = "/api/users/profile/image";
        mina.post(
                        image,
                        new Form()
                                .file(
                                        "image",
                                        "a",
                                        SamplePicture.jpeg(80, 60).damaged().bytes()))
                .isProblem(422, "invalid-image");
        mina.post(
                        image,
                        new Form()
                                .file(
                                        "image",
                                        "a",
                                        SamplePicture.png(30_000, 30_000).bytes()))
                .isProblem(422, "invalid-image");
        mina.post(image, new Form().file("image", "a", new byte[1024 * 1024 + 1]))
                .isProblem(413, "payload-too-large");
        mina.post(image, new Form().file("image", "a", new byte[0]))
                .isProblem(422, "validation")
                .pointsAt("#image");
        mina.post(image, new Form().file("picture", "a", PHOTO))
                .isProblem(422, "validation")
                .pointsAt("#picture");
        mina.post(image, new Form().file("image", "a", PHOTO).text("type", "art"))
                .isProblem(422, "validation")
                .pointsAt("#type");
        mina.post(image, "{}").isProblem(415, "unsupported-media-type");
        door.stranger().post(image, new Form().file("image", "a", PHOTO)).isProblem(401, "unauthenticated");
        assertThat(door.files.keys()).isEmpty();
    }
}
