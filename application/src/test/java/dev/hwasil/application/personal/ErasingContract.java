package dev.hwasil.application.personal;

import static dev.hwasil.application.account.Callers.caller;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.application.access.Access;
import dev.hwasil.application.account.Caller;
import dev.hwasil.application.comment.CommentView;
import dev.hwasil.application.comment.PostComment;
import dev.hwasil.application.concurrent.Race;
import dev.hwasil.application.event.LoggedEvent;
import dev.hwasil.application.limit.RateLimits;
import dev.hwasil.application.project.ChangeRole;
import dev.hwasil.application.project.InvitePeople;
import dev.hwasil.application.project.JoinByInviteCode;
import dev.hwasil.application.project.ParticipantView;
import dev.hwasil.application.project.RemoveParticipant;
import dev.hwasil.application.project.StartProject;
import dev.hwasil.application.store.StoresContract;
import dev.hwasil.application.studio.UpdateStudio;
import dev.hwasil.domain.account.User;
import dev.hwasil.domain.account.UserId;
import dev.hwasil.domain.error.DomainException;
import dev.hwasil.domain.project.Invite;
import dev.hwasil.domain.project.LastOwner;
import dev.hwasil.domain.project.OwnsSharedProjects;
import dev.hwasil.domain.project.Project;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.domain.project.Role;
import dev.hwasil.domain.version.Basis;
import dev.hwasil.domain.version.Edit;
import dev.hwasil.domain.world.Fresh;
import dev.hwasil.domain.world.PinnedClock;
import java.security.SecureRandom;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;

/** Whatever happens while an account is erased: it is nameless afterwards, and no project is without an owner. */
public abstract class ErasingContract extends StoresContract {

    private static final int TIMES = 5;

    private final PinnedClock clock = new PinnedClock();
    private Access access;
    private Erasing erasing;
    private User gone;
    private Caller goneCalls;

    @BeforeEach
    void logIn() {
        access = new Access(stores.memberships());
        erasing = new Erasing(stores, clock);
        gone = given.someone();
        goneCalls = erasing.loggedIn(gone);
    }

    @RepeatedTest(TIMES)
    void of_two_owners_of_two_projects_the_second_stays_while_others_are_in_one() {
        var other = given.someone();
        var otherCalls = erasing.loggedIn(other);
        var shared = given.project(gone);
        var ofTwo = given.project(other);
        var _ = given.participant(other, shared, Role.OWNER);
        var _ = given.participant(gone, ofTwo, Role.OWNER);
        var joon = given.someoneIn(shared, Role.EDITOR);

        var refusals = Race.results(2, racer -> refusal(() -> erasing.erase(racer == 0 ? goneCalls : otherCalls)));

        assertThat(refusals).containsExactlyInAnyOrder(null, new OwnsSharedProjects(shared.name()));
        var stays = refusals.getFirst() == null ? other : gone;
        assertThat(peopleIn(shared.id())).containsExactlyInAnyOrder(stays.id(), joon.id());
        assertThat(peopleIn(ofTwo.id())).containsExactly(stays.id());
    }

    @RepeatedTest(TIMES)
    void who_is_made_the_owner_meanwhile_leaves_an_owner_behind_or_stays() {
        var mina = given.someone();
        var project = given.project(mina);
        var _ = given.participant(gone, project, Role.EDITOR);
        var changeRole = new ChangeRole(stores.work(), access, stores.projects(), stores.events(), clock);
        var remove = new RemoveParticipant(
                stores.work(), access, stores.projects(), stores.events(), erasing.membershipEnds, clock);

        var refusals = Race.results(
                2,
                racer -> refusal(() -> {
                    if (racer == 0) {
                        erasing.erase(goneCalls);
                    } else {
                        var _ = changeRole.handle(
                                new ChangeRole.Command(caller(mina), project.id(), gone.id(), Role.OWNER));
                        remove.handle(new RemoveParticipant.Command(caller(mina), project.id(), mina.id()));
                    }
                }));

        if (refusals.getFirst() == null
                && stores.projectOverviews().find(mina.id(), project.id()).isEmpty()) {
            assertThat(peopleIn(project.id())).isEmpty();
        } else {
            assertThat(inUnit(() -> stores.projects().holdTeam(project.id())).participants())
                    .anyMatch(participant -> participant.role() == Role.OWNER);
        }
        if (refusals.getFirst() == null) assertNowhereNamed(project.id());
        if (refusals.getLast() != null) {
            assertThat(refusals.getLast().getClass().getSimpleName())
                    .isIn("NoSuchParticipant", LastOwner.class.getSimpleName());
        }
    }

    @RepeatedTest(TIMES)
    void what_is_said_by_them_and_to_them_meanwhile_names_them_nowhere() {
        var mina = given.someone();
        var project = given.project(mina);
        var _ = given.participant(gone, project, Role.EDITOR);

        Race.of(3, racer -> {
            if (racer == 0) erasing.erase(goneCalls);
            else for (var i = 0; i < 5; i++) say(racer == 1 ? goneCalls : caller(mina), project);
        });

        assertThat(peopleIn(project.id())).containsExactly(mina.id());
        assertNowhereNamed(project.id());
    }

    @RepeatedTest(TIMES)
    void nothing_that_they_start_or_join_meanwhile_keeps_them() {
        var mina = given.someone();
        var project = given.project(mina);
        var invite = new InvitePeople(
                        stores.work(),
                        access,
                        stores.invites(),
                        stores.auditLog(),
                        new SecureRandom(),
                        Fresh::id,
                        clock)
                .handle(new InvitePeople.Command(caller(mina), project.id(), Role.MEMBER, Invite.LIFETIME));
        var studio = given.studio(gone);
        var join = new JoinByInviteCode(
                stores.work(),
                stores.users(),
                stores.invites(),
                stores.projects(),
                stores.projectOverviews(),
                stores.events(),
                RateLimits.off(),
                clock);
        var start =
                new StartProject(stores.work(), stores.users(), stores.studios(), stores.projects(), Fresh::id, clock);
        var outline = new Project.Outline("밤", null, null, Project.Tag.STORYBOARD);

        var started = Race.results(3, racer -> {
            try {
                switch (racer) {
                    case 0 -> erasing.erase(goneCalls);
                    case 1 -> join.handle(new JoinByInviteCode.Command(goneCalls, invite.code()));
                    default -> {
                        return start.handle(new StartProject.Command(goneCalls, studio.id(), outline))
                                .project()
                                .id();
                    }
                }
            } catch (DomainException refused) {
                assertThat(refused.error().code()).isIn("unauthenticated", "validation");
            }
            return null;
        });

        assertThat(peopleIn(project.id())).containsExactly(mina.id());
        assertNowhereNamed(project.id());
        assertThat(started.stream().filter(Objects::nonNull).flatMap(id -> peopleIn(id).stream()))
                .isEmpty();
        assertThat(stores.studios().of(gone.id())).isEmpty();
    }

    @RepeatedTest(TIMES)
    void a_studio_that_they_name_meanwhile_does_not_name_them() {
        var project = given.project(gone);
        var mina = given.someoneIn(project, Role.OWNER);
        var update = new UpdateStudio(stores.work(), stores.studios(), clock);

        var _ = Race.results(
                2,
                racer -> refusal(() -> {
                    if (racer == 0) erasing.erase(goneCalls);
                    else
                        update.handle(new UpdateStudio.Command(
                                gone.id(), project.studioId(), Basis.ANY, gone.nickname(), Edit.to(gone.nickname())));
                }));

        assertThat(peopleIn(project.id())).containsExactly(mina.id());
        assertThat(stores.studios().find(project.studioId()).orElseThrow().toString())
                .doesNotContain(gone.nickname());
    }

    private void say(Caller by, Project project) {
        var post = new PostComment(
                stores.work(), access, stores.comments(), stores.users(), stores.events(), Fresh::id, clock);
        var where = new PostComment.Where.OfProject(project.id());
        var _ = refusal(() -> post.handle(new PostComment.Command(by, where, "@" + gone.username() + " 구름?", null)));
    }

    /** A name that is nobody's when it is said is a word as any other. */
    private void assertNowhereNamed(ProjectId project) {
        var events = stores.eventLog().after(project, 0, 1_000).stream().map(LoggedEvent::toString);
        var comments = stores.conversations().of(project, true, null, 100).items();
        assertThat(Stream.concat(events, comments.stream().map(CommentView::toString)))
                .noneMatch(text -> text.contains(gone.nickname()));
        assertThat(comments.stream().filter(comment -> !comment.mentions().isEmpty()))
                .noneMatch(comment -> String.valueOf(comment.content())
                        .contains(gone.username().value()));
    }

    private List<UserId> peopleIn(ProjectId project) {
        return stores.projects().participants(project, null, 100).items().stream()
                .map(ParticipantView::user)
                .map(user -> user.id())
                .toList();
    }

    private static @Nullable Object refusal(Runnable step) {
        try {
            step.run();
            return null;
        } catch (DomainException refused) {
            return refused.error();
        }
    }
}
