package dev.hwasil.http.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.domain.project.Role;
import dev.hwasil.domain.world.Fresh;
import dev.hwasil.http.Client;
import dev.hwasil.http.Door;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The operations on what people should know. */
final class NotificationRoutesTest {

    @AutoClose
    private static final Door DOOR = Door.open();

    private static final String ALL = "/api/notifications";

    private final Client mina = DOOR.someone();
    private final String project = mina.post("/api/projects", "{\"name\": \"밤길\", \"tag\": \"storyboard\"}")
            .is(201)
            .text("/id");
    private final Client joon = DOOR.someoneIn(project, Role.MEMBER);
    private final String comments = "/api/projects/" + project + "/comments";

    private void mention(int times) {
        var name = joon.get("/api/auth/session").is(200).text("/user/username");
        for (var i = 1; i <= times; i++) {
            mina.post(comments, "{\"content\": \"@" + name + " " + i + "\"}").is(201);
        }
    }

    @Test
    void who_is_spoken_to_finds_it_in_their_list_with_all_that_a_bell_needs() {
        mention(1);

        var list = joon.get(ALL).is(200);

        assertThat(list.header("X-Unread-Count")).isEqualTo("1");
        var told = list.json().at("/items/0");
        assertThat(told.at("/type").asText()).isEqualTo("mention");
        assertThat(told.at("/projectId").asText()).isEqualTo(project);
        assertThat(told.at("/title").asText()).endsWith("mentioned you in 밤길");
        assertThat(told.at("/content").asText()).endsWith(" 1");
        assertThat(told.at("/actor/id").asText()).isEqualTo(mina.id().toString());
        assertThat(told.at("/target/projectName").asText()).isEqualTo("밤길");
        assertThat(told.at("/isRead").asBoolean()).isFalse();
        assertThat(mina.get(ALL).is(200).header("X-Unread-Count")).isEqualTo("0");
    }

    @Test
    void the_list_is_paged_and_can_be_of_what_is_unread() {
        mention(3);

        var page = joon.get(ALL + "?limit=2").is(200);
        var rest = joon.get(ALL + "?limit=2&unread=true&cursor=" + page.text("/nextCursor"))
                .is(200);
        var second = page.text("/items/1/id");
        joon.send("POST", ALL + "/" + second + "/read").is(200);

        assertThat(page.json().at("/items")).hasSize(2);
        assertThat(rest.json().at("/items")).hasSize(1);
        assertThat(rest.header("X-Unread-Count")).isEqualTo("3");
        assertThat(joon.get(ALL + "?unread=true").is(200).json().findValuesAsText("id"))
                .contains(page.text("/items/0/id"), rest.text("/items/0/id"))
                .doesNotContain(second);
        assertThat(joon.get(ALL + "?unread=false").is(200).json().at("/items")).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yes", "TRUE", "1"})
    void what_is_neither_true_nor_false_is_refused(String unread) {
        mina.get(ALL + "?unread=" + unread).isProblem(422, "validation").pointsAt("?unread");
    }

    @Test
    void what_is_read_says_since_when() {
        mention(1);
        var one = ALL + "/" + joon.get(ALL).text("/items/0/id") + "/read";

        var read = joon.send("POST", one).is(200);

        assertThat(read.json().at("/isRead").asBoolean()).isTrue();
        assertThat(read.text("/readAt")).isEqualTo(DOOR.clock.instant().toString());
        assertThat(joon.send("POST", one).is(200).asText()).isEqualTo(read.asText());
        assertThat(joon.get(ALL).header("X-Unread-Count")).isEqualTo("0");
    }

    @Test
    void all_are_read_at_once() {
        mention(3);

        joon.send("POST", ALL + "/read-all").is(204);
        joon.send("POST", ALL + "/read-all").is(204);

        assertThat(joon.get(ALL).header("X-Unread-Count")).isEqualTo("0");
        assertThat(joon.get(ALL + "?unread=true").is(200).json().at("/items")).isEmpty();
    }

    @Test
    void another_s_is_not_there() {
        mention(1);
        var one = ALL + "/" + joon.get(ALL).text("/items/0/id") + "/read";

        mina.send("POST", one).isProblem(404, "not-found");
        mina.send("POST", ALL + "/" + Fresh.id() + "/read").isProblem(404, "not-found");
        DOOR.stranger().get(ALL).isProblem(401, "unauthenticated");
        DOOR.stranger().send("POST", ALL + "/read-all").isProblem(401, "unauthenticated");
    }

    @Test
    void who_is_out_of_a_project_learns_nothing_more_of_it() {
        mention(1);
        mina.delete("/api/projects/" + project + "/participants/" + joon.id()).is(204);

        assertThat(joon.get(ALL).is(200).json().at("/items")).isEmpty();
        assertThat(joon.get(ALL).header("X-Unread-Count")).isEqualTo("0");
    }
}
