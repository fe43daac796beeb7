package dev.hwasil.http.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import dev.hwasil.application.hostile.Tally;
import dev.hwasil.application.image.SamplePicture;
import dev.hwasil.domain.project.Invite;
import dev.hwasil.domain.project.Role;
import dev.hwasil.http.Answer;
import dev.hwasil.http.Client;
import dev.hwasil.http.Door;
import dev.hwasil.http.Form;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;

/** Reaching for what is not one's own. Who is let in where, for all operations, stands in the table of rights. */
@DisplayName("hostile input, group I: rights")
@ExtendWith(Tally.class)
final class BadRightsTest {

    private static final String TEXT = "{\"type\": \"text\", \"data\": {\"x\": 0, \"y\": 0, \"content\": \"a\"}}";
    private static final String UNKNOWN = "0000000000000000";

    @AutoClose
    private final Door door = Door.open();

    private final Client mina = door.someone();
    private final String project = started(mina);
    private final String scene = mina.post(project + "/scenes", "{}").is(201).header("Location");
    private final String image = uploaded(scene);

    private static String started(Client owner) {
        return owner.post("/api/projects", "{\"name\": \"봄\", \"tag\": \"storyboard\"}")
                .is(201)
                .header("Location");
    }

    private static String lastOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private String imagesOf(String of) {
        return "/api/scenes/" + lastOf(of) + "/images";
    }

    /** The path of the image of a scene, which has one version more. */
    private String uploaded(String to) {
        return mina.post(imagesOf(to), picture()).is(201).header("Location");
    }

    private static Form picture() {
        return new Form()
                .text("type", "art")
                .file("image", "a.png", SamplePicture.png(10, 10).bytes());
    }

    private Client someone(Role role) {
        return door.someoneIn(lastOf(project), role);
    }

    private static Answer restored(Client who, String which, int version) {
        return who.post(which + "/restore", "{\"versionNumber\": " + version + "}");
    }

    private static Answer joined(Client who, String code) {
        return who.post("/api/projects/join", "{\"inviteCode\": \"" + code + "\"}");
    }

    private String code() {
        return mina.post(project + "/invite", "{}").is(201).text("/inviteCode");
    }

    @Test
    @DisplayName("I5 a scene of another project is not under this one")
    void a_scene_is_under_its_project_only() {
        var foreign = started(mina) + "/scenes/" + lastOf(scene);

        Refused.by(door, "404 not-found", () -> mina.get(foreign));
        Refused.by(door, "404 not-found", () -> mina.put(foreign, "{\"notes\": \"a\"}"));
        Refused.by(door, "404 not-found", () -> mina.delete(foreign));
    }

    @Test
    @DisplayName("I6 a version of another image is not restored")
    void an_image_is_under_its_scene_only() {
        var other = mina.post(project + "/scenes", "{}").is(201).header("Location");
        uploaded(other);
        uploaded(other);
        var foreign = imagesOf(other) + "/" + lastOf(image);

        Refused.by(door, "404 not-found", () -> mina.get(foreign));
        Refused.by(door, "404 not-found", () -> mina.get(foreign + "/history"));
        Refused.by(door, "404 not-found", () -> restored(mina, foreign, 1));
        Refused.by(door, "404 not-found", () -> restored(mina, image, 2));
        Refused.by(door, "404 not-found", () -> mina.get(imagesOf(other) + "/" + lastOf(project)));
        Refused.by(door, "404 not-found", () -> mina.get(imagesOf(other) + "/abc"));
    }

    /** Allowed: an annotation belongs to one version, and says which. */
    @Test
    @DisplayName("I7 an annotation on an old version stays with it")
    void an_old_version_may_be_annotated() {
        uploaded(scene);
        var annotations = "/api/images/" + lastOf(image) + "/annotations";

        mina.post(annotations, TEXT.replace("{\"type\"", "{\"versionNumber\": 1, \"type\""))
                .is(201);

        assertThat(mina.get(annotations).is(200).json().at("/items")).isEmpty();
        assertThat(mina.get(annotations + "?versionNumber=1").is(200).json().at("/items"))
                .hasSize(1);
        Refused.by(
                door,
                "404 not-found",
                () -> mina.post(annotations, TEXT.replace("{\"type\"", "{\"versionNumber\": 3, \"type\"")));
    }

    @Test
    @DisplayName("I8 a viewer changes nothing")
    void a_viewer_changes_nothing() {
        uploaded(scene);
        var viewer = someone(Role.VIEWER);

        for (var written : List.<Supplier<Answer>>of(
                () -> viewer.post(project + "/comments", "{\"content\": \"a\"}"),
                () -> viewer.post("/api/images/" + lastOf(image) + "/annotations", TEXT),
                () -> viewer.post(imagesOf(scene), picture()),
                () -> restored(viewer, image, 1),
                () -> viewer.post(project + "/scenes", "{}"),
                () -> viewer.put(scene, "{\"notes\": \"a\"}"),
                () -> viewer.put(project, "{\"name\": \"a\"}"),
                () -> viewer.post(project + "/invite", "{}"))) {
            Refused.by(door, "403 forbidden", written);
        }
    }

    @Test
    @DisplayName("I9 a member does not delete the project")
    void a_member_does_not_delete_the_project() {
        var member = someone(Role.MEMBER);
        var editor = someone(Role.EDITOR);

        Refused.by(door, "403 forbidden", () -> member.delete(project));
        Refused.by(door, "403 forbidden", () -> editor.delete(project));
    }

    /** Deleting it is an editor's right, by the contract. */
    @Test
    @DisplayName("I10 nobody edits what another has said")
    void nobody_edits_what_another_has_said() {
        var member = someone(Role.MEMBER);
        var comment = member.post(project + "/comments", "{\"content\": \"a\"}")
                .is(201)
                .header("Location");
        var editor = someone(Role.EDITOR);

        Refused.by(door, "403 forbidden", () -> editor.put(comment, "{\"content\": \"b\"}"));
        Refused.by(door, "403 forbidden", () -> mina.put(comment, "{\"content\": \"b\"}"));
    }

    @Test
    @DisplayName("I11 the last owner stays one")
    void the_last_owner_stays_one() {
        var place = project + "/participants/" + mina.id();

        var down = Refused.by(door, "409 conflict", () -> mina.put(place, "{\"role\": \"viewer\"}"));
        Refused.by(door, "409 conflict", () -> mina.delete(place));

        assertThat(down.text("/type")).isEqualTo("/problems/project.last-owner");
    }

    @Test
    @DisplayName("I16 who joins does not choose a role")
    void who_joins_does_not_choose_a_role() {
        var body = "{\"inviteCode\": \"" + code() + "\", \"role\": \"owner\"}";
        var joon = door.someone();

        Refused.by(door, "422 validation /role", () -> joon.post("/api/projects/join", body));
    }

    @Test
    @DisplayName("I17 an archived project takes nobody in")
    void an_archived_project_takes_nobody_in() {
        var code = code();
        var joon = door.someone();
        mina.put(project, "{\"status\": \"archived\"}").is(200);

        Refused.by(door, "409 conflict", () -> joined(joon, code));
        Refused.by(door, "409 conflict", () -> mina.post(project + "/invite", "{}"));
    }

    @SuppressWarnings("unused") // by the test below
    private static final List<Arguments> ENDS = List.of(
            argumentSet("I18 a code that has expired", "expired"),
            argumentSet("I18 a code that was replaced", "replaced"),
            argumentSet("I18 a code that was revoked", "revoked"));

    @ParameterizedTest
    @FieldSource("ENDS")
    void a_code_that_has_ended_lets_nobody_in(String end) {
        var code = code();
        joined(door.someone(), code).is(200);
        switch (end) {
            case "expired" -> door.clock.pass(Invite.LIFETIME);
            case "replaced" -> assertThat(code()).isNotEqualTo(code);
            default -> mina.delete(project + "/invite").is(204);
        }
        var joon = door.someone();

        Refused.by(door, "410 invite-expired", () -> joined(joon, code));
    }

    @Test
    @DisplayName("I18 a code that never was is unknown")
    void a_code_that_never_was_is_unknown() {
        Refused.by(door, "404 not-found", () -> joined(mina, UNKNOWN));
    }

    @Test
    @DisplayName("I19 who tries codes has to wait after ten, and a code has 80 bits")
    void who_tries_codes_has_to_wait() {
        var code = code();
        var joon = door.someone();
        for (var i = 0; i < 10; i++) joined(joon, UNKNOWN.substring(1) + i).isProblem(404, "not-found");

        var refused = Refused.by(door, "429 rate-limited", () -> joined(joon, code));

        assertThat(refused.header("Retry-After")).isEqualTo("3600");
        assertThat(code).matches("[0-9A-HJKMNP-TV-Z]{16}");
    }

    @Test
    @DisplayName("I21 what an admin deletes is gone for who is in it, and the audit log says who did it")
    void what_an_admin_deletes_is_gone_and_audited() {
        var admin = door.admin();
        var id = admin.id();

        admin.delete("/api/admin/projects/" + lastOf(project)).is(204);

        mina.get(project).isProblem(404, "not-found");
        mina.get(image).isProblem(404, "not-found");
        assertThat(door.stores.work().read().audit()).last().satisfies(entry -> {
            assertThat(entry.toString()).contains(id.toString(), lastOf(project));
        });
    }
}
