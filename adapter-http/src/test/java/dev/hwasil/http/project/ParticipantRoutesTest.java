package dev.hwasil.http.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.domain.account.UserId;
import dev.hwasil.domain.presence.Status;
import dev.hwasil.domain.project.Role;
import dev.hwasil.http.Answer;
import dev.hwasil.http.Client;
import dev.hwasil.http.Door;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The operations on who is in a project, and on how others come in. */
final class ParticipantRoutesTest {

    @AutoClose
    private final Door door = Door.open();

    private final Client mina = door.someone();
    private final String project = mina.post("/api/projects", "{\"name\": \"a\", \"tag\": \"storyboard\"}")
            .is(201)
            .text("/id");

    private Answer invite(Client by, String body) {
        return by.post("/api/projects/" + project + "/invite", body);
    }

    private static Answer join(Client who, String code) {
        return who.post("/api/projects/join", "{\"inviteCode\": \"" + code + "\"}");
    }

    @Test
    void who_has_a_code_comes_in_by_its_role() {
        var invited =
                invite(mina, "{\"role\": \"editor\", \"expiresInHours\": 1}").is(201);
        var joon = door.someone();

        var joined =
                join(joon, invited.text("/inviteCode").toLowerCase(Locale.ROOT)).is(200);

        assertThat(invited.text("/role")).isEqualTo("editor");
        assertThat(invited.text("/expiresAt")).isEqualTo("2026-11-23T10:00:00.123456Z");
        assertThat(joined.text("/id")).isEqualTo(project);
        assertThat(joined.text("/myRole")).isEqualTo("editor");
        assertThat(joined.header("ETag")).isEqualTo("\"1\"");
        assertThat(join(joon, invited.text("/inviteCode")).is(200).text("/participantCount"))
                .isEqualTo("2");
    }

    @Test
    void nothing_said_invites_a_member_for_a_week() {
        var invited = invite(mina, "{}").is(201);

        assertThat(invited.text("/role")).isEqualTo("member");
        assertThat(invited.text("/expiresAt")).isEqualTo("2026-11-30T09:00:00.123456Z");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"role": "owner"}             | /role
            {"role": "king"}              | /role
            {"expiresInHours": 0}         | /expiresInHours
            {"expiresInHours": 2161}      | /expiresInHours
            {"expiresInHours": 1.5}       | /expiresInHours
            {"userId": "a"}               | /userId
            """)
    void an_invitation_that_cannot_be_is_pointed_at(String body, String pointer) {
        invite(mina, body).isProblem(422, "validation").pointsAt(pointer);
    }

    @ParameterizedTest
    @CsvSource({"EDITOR, 201", "MEMBER, 403", "VIEWER, 403"})
    void inviting_needs_the_right_to_edit_the_project(Role role, int status) {
        var answer = invite(door.someoneIn(project, role), "{}");

        if (status == 403) answer.isProblem(403, "forbidden");
        else answer.is(status);
    }

    @Test
    void nobody_invites_into_a_project_that_they_are_not_in() {
        invite(door.someone(), "{}").isProblem(404, "not-found");
        invite(door.stranger(), "{}").isProblem(401, "unauthenticated");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "00000000000000000", "' OR 1=1--", "UUUUUUUUUUUUUUUU"})
    void what_is_no_code_is_pointed_at(String code) {
        join(mina, code).isProblem(422, "validation").pointsAt("/inviteCode");
    }

    @Test
    void participants_are_listed_with_their_presence_page_by_page() {
        var viewer = door.someoneIn(project, Role.VIEWER);
        door.present.put(new UserId(viewer.id()), Status.AWAY);
        var path = "/api/projects/" + project + "/participants?limit=1";

        var first = viewer.get(path).is(200);
        var second = viewer.get(path + "&cursor=" + first.text("/nextCursor")).is(200);

        assertThat(List.of(first.text("/items/0/user/id"), second.text("/items/0/user/id")))
                .containsExactlyInAnyOrder(mina.id().toString(), viewer.id().toString());
        assertThat(List.of(first, second))
                .extracting(page -> page.text("/items/0/role") + " " + page.text("/items/0/presence"))
                .containsExactlyInAnyOrder("owner offline", "viewer away");
        assertThat(second.json().at("/nextCursor").isNull()).isTrue();
        door.someone().get(path).isProblem(404, "not-found");
    }

    @Test
    void an_owner_gives_another_role() {
        var joon = door.someoneIn(project, Role.MEMBER);
        door.present.put(new UserId(joon.id()), Status.AWAY);
        var place = "/api/projects/" + project + "/participants/" + joon.id();

        var changed = mina.put(place, "{\"role\": \"editor\"}").is(200);

        assertThat(changed.text("/role")).isEqualTo("editor");
        assertThat(changed.text("/presence")).isEqualTo("away");
        assertThat(changed.text("/user/id")).isEqualTo(joon.id().toString());
        assertThat(mina.get("/api/projects/" + project + "/participants")
                        .is(200)
                        .json()
                        .at("/items/1"))
                .isEqualTo(changed.json());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                    | /role
            {"role": null}                        | /role
            {"role": "king"}                      | /role
            {"role": "OWNER"}                     | /role
            {"role": "owner", "userId": "x"}      | /userId
            """)
    void a_role_that_cannot_be_is_pointed_at(String body, String pointer) {
        var joon = door.someoneIn(project, Role.MEMBER);

        mina.put("/api/projects/" + project + "/participants/" + joon.id(), body)
                .isProblem(422, "validation")
                .pointsAt(pointer);
    }

    @Test
    void who_is_removed_sees_the_project_no_more() {
        var joon = door.someoneIn(project, Role.EDITOR);
        var place = "/api/projects/" + project + "/participants/" + joon.id();

        mina.delete(place).is(204);

        joon.get("/api/projects/" + project).isProblem(404, "not-found");
        mina.delete(place).isProblem(404, "not-found");
        mina.put(place, "{\"role\": \"member\"}").isProblem(404, "not-found");
    }

    @Test
    void anybody_may_leave() {
        var viewer = door.someoneIn(project, Role.VIEWER);

        viewer.delete("/api/projects/" + project + "/participants/" + viewer.id())
                .is(204);

        viewer.get("/api/projects/" + project).isProblem(404, "not-found");
    }

    @Test
    void roles_and_removing_are_for_owners() {
        var editor = door.someoneIn(project, Role.EDITOR);
        var place = "/api/projects/" + project + "/participants/" + mina.id();
        var own = "/api/projects/" + project + "/participants/" + editor.id();

        editor.delete(place).isProblem(403, "forbidden");
        editor.put(own, "{\"role\": \"owner\"}").isProblem(403, "forbidden");
        door.someone().delete(place).isProblem(404, "not-found");
        door.someone().put(own, "{\"role\": \"owner\"}").isProblem(404, "not-found");
        door.stranger().delete(place).isProblem(401, "unauthenticated");
    }

    @Test
    void an_ended_code_lets_nobody_in() {
        var code = invite(mina, "{}").is(201).text("/inviteCode");
        var path = "/api/projects/" + project + "/invite";

        mina.delete(path).is(204);

        join(door.someone(), code).isProblem(410, "invite-expired");
        mina.delete(path).isProblem(404, "not-found");
        door.someoneIn(project, Role.MEMBER).delete(path).isProblem(403, "forbidden");
        door.someone().delete(path).isProblem(404, "not-found");
    }
}
