package dev.hwasil.http.image;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.application.image.SamplePicture;
import dev.hwasil.domain.project.Role;
import dev.hwasil.http.Answer;
import dev.hwasil.http.Client;
import dev.hwasil.http.Door;
import dev.hwasil.http.Form;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The operations on a scene's images, and their history. */
final class ImageRoutesTest {

    @AutoClose
    private static final Door DOOR = Door.open();

    private final Client mina = DOOR.someone();
    private final String project = mina.post("/api/projects", "{\"name\": \"a\", \"tag\": \"storyboard\"}")
            .is(201)
            .text("/id");
    private final String images = imagesOfNewScene();

    private String imagesOfNewScene() {
        var scene = mina.post("/api/projects/" + project + "/scenes", "{}").is(201);
        return "/api/scenes/" + scene.text("/id") + "/images";
    }

    private Answer upload(String type, int width) {
        var picture = SamplePicture.png(width, 10).bytes();
        return mina.post(images, new Form().text("type", type).file("image", "a.png", picture))
                .is(201);
    }

    private static Answer restore(Client who, String image, int version) {
        return who.post(image + "/restore", "{\"versionNumber\": " + version + "}");
    }

    @Test
    void the_next_upload_is_the_next_version_of_the_same_image() {
        var first = upload("art", 1);
        var second = upload("art", 2);
        var lineart = upload("lineart", 3);

        assertThat(second.text("/id")).isEqualTo(first.text("/id"));
        assertThat(second.json().at("/versionNumber").asInt()).isEqualTo(2);
        assertThat(second.json().at("/versionCount").asInt()).isEqualTo(2);
        assertThat(mina.get(images).is(200).json().findValuesAsText("type")).containsExactly("lineart", "art");
        assertThat(mina.get(images + "?type=art").is(200).text("/items/0/id")).isEqualTo(second.text("/id"));
        assertThat(mina.get(images + "?type=lineart").is(200).text("/items/0/id"))
                .isEqualTo(lineart.text("/id"));
        mina.get(images + "?type=sketch").isProblem(422, "validation").pointsAt("?type");
    }

    @Test
    void the_history_is_paged_the_newest_first() {
        for (var width = 1; width <= 3; width++) upload("art", width);
        var history = mina.get(images).text("/items/0/id") + "/history";

        var page = mina.get(images + "/" + history + "?limit=2").is(200);
        var rest = mina.get(images + "/" + history + "?limit=2&cursor=" + page.text("/nextCursor"))
                .is(200);

        assertThat(page.json().findValuesAsText("versionNumber")).containsExactly("3", "2");
        assertThat(page.json().findValuesAsText("width")).containsExactly("3", "2");
        assertThat(rest.json().findValuesAsText("versionNumber")).containsExactly("1");
        assertThat(rest.json().at("/nextCursor").isNull()).isTrue();
        mina.get(images + "/" + history + "?cursor=abc")
                .isProblem(422, "validation")
                .pointsAt("?cursor");
    }

    @Test
    void restoring_puts_the_old_picture_on_top() {
        upload("art", 1);
        var image = upload("art", 2).header("Location");

        var restored = restore(mina, image, 1).is(201);

        assertThat(restored.header("Location")).isEqualTo(image);
        assertThat(restored.json().at("/versionNumber").asInt()).isEqualTo(3);
        assertThat(restored.json().at("/width").asInt()).isOne();
        assertThat(mina.get(image + "/history")
                        .is(200)
                        .json()
                        .at("/items/0/restoredFrom")
                        .asInt())
                .isOne();
        restore(mina, image, 3).isProblem(409, "conflict");
        restore(mina, image, 4).isProblem(404, "not-found");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                          | /versionNumber
            {"versionNumber": null}     | /versionNumber
            {"versionNumber": 0}        | /versionNumber
            {"versionNumber": -1}       | /versionNumber
            {"versionNumber": "1"}      | /versionNumber
            {"versionNumber": 1.5}      | /versionNumber
            {"versionNumber": 1e400}    | /versionNumber
            {"version": 1, "versionNumber": 1} | /version
            """)
    void what_is_wrong_with_a_restore_is_pointed_at(String body, String pointer) {
        var image = upload("art", 1).header("Location");

        mina.post(image + "/restore", body).isProblem(422, "validation").pointsAt(pointer);
    }

    @Test
    void who_may_only_look_restores_nothing_and_a_stranger_sees_nothing() {
        upload("art", 1);
        var image = upload("art", 2).header("Location");
        var viewer = DOOR.someoneIn(project, Role.VIEWER);
        var stranger = DOOR.someone();

        viewer.get(image).is(200);
        viewer.get(image + "/history").is(200);
        restore(viewer, image, 1).isProblem(403, "forbidden");
        for (var path : new String[] {images, image, image + "/history"}) {
            stranger.get(path).isProblem(404, "not-found");
            DOOR.stranger().get(path).isProblem(401, "unauthenticated");
        }
        restore(stranger, image, 1).isProblem(404, "not-found");
    }

    @Test
    void a_deleted_image_is_gone_with_its_files_and_the_next_upload_is_a_new_one() {
        upload("art", 1);
        var image = upload("art", 2);
        var lineart = upload("lineart", 3);

        mina.delete(image.header("Location")).is(204);

        mina.get(image.header("Location")).isProblem(404, "not-found");
        mina.get(image.header("Location") + "/history").isProblem(404, "not-found");
        restore(mina, image.header("Location"), 1).isProblem(404, "not-found");
        mina.delete(image.header("Location")).isProblem(404, "not-found");
        DOOR.stranger().get(image.text("/url")).isProblem(404, "not-found");
        DOOR.stranger().get(lineart.text("/url")).is(200);
        assertThat(mina.get(images).is(200).json().findValuesAsText("type")).containsExactly("lineart");
        var next = upload("art", 4);
        assertThat(next.text("/id")).isNotEqualTo(image.text("/id"));
        assertThat(next.json().at("/versionNumber").asInt()).isOne();
    }

    @Test
    void deleting_an_image_is_for_those_who_arrange() {
        var image = upload("art", 1).header("Location");

        DOOR.someoneIn(project, Role.MEMBER).delete(image).isProblem(403, "forbidden");
        DOOR.someone().delete(image).isProblem(404, "not-found");
        DOOR.stranger().delete(image).isProblem(401, "unauthenticated");
        var elsewhere = imagesOfNewScene() + image.substring(image.lastIndexOf('/'));
        mina.delete(elsewhere).isProblem(404, "not-found");
        mina.get(image).is(200);
    }
}
