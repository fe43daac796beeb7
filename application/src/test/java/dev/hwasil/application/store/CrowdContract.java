package dev.hwasil.application.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.application.access.Access;
import dev.hwasil.application.account.Caller;
import dev.hwasil.application.account.Callers;
import dev.hwasil.application.comment.PostComment;
import dev.hwasil.application.concurrent.Race;
import dev.hwasil.application.event.LoggedEvent;
import dev.hwasil.application.image.ArtworkIntake;
import dev.hwasil.application.image.InMemoryImageOptimizer;
import dev.hwasil.application.image.ReceiveArtwork;
import dev.hwasil.application.image.RestoreImageVersion;
import dev.hwasil.application.image.SamplePicture;
import dev.hwasil.application.image.UploadImage;
import dev.hwasil.application.image.Uploads;
import dev.hwasil.application.image.VersionView;
import dev.hwasil.application.limit.RateLimits;
import dev.hwasil.application.project.InvitePeople;
import dev.hwasil.application.project.JoinByInviteCode;
import dev.hwasil.application.scene.AddScene;
import dev.hwasil.application.scene.SceneView;
import dev.hwasil.application.storage.InMemoryFileStorage;
import dev.hwasil.domain.error.DomainException;
import dev.hwasil.domain.image.AlreadyCurrent;
import dev.hwasil.domain.image.ImageType;
import dev.hwasil.domain.image.NoSuchVersion;
import dev.hwasil.domain.project.Invite;
import dev.hwasil.domain.project.InviteNoLongerWorks;
import dev.hwasil.domain.project.Project;
import dev.hwasil.domain.project.Role;
import dev.hwasil.domain.scene.Scene;
import dev.hwasil.domain.world.Fresh;
import dev.hwasil.domain.world.PinnedClock;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A crowd at work in one project, through the use cases: nobody stands in another's way, and nothing gets lost. */
public abstract class CrowdContract extends StoresContract {

    private static final int PEOPLE = 8;
    private static final int DEEDS = 25;

    @TempDir
    private Path folder;

    private final PinnedClock clock = new PinnedClock();
    private final List<LoggedEvent> told = new CopyOnWriteArrayList<>();
    private Project project;
    private List<Scene> scenes;

    @BeforeEach
    void startProject() {
        project = given.project(given.someone());
        scenes = List.of(given.scene(project), given.scene(project));
        stores.onCommitted(event -> {
            if (event.project().equals(project.id())) told.add(event);
        });
    }

    @Test
    void everything_that_a_crowd_does_happens_once_and_in_order() {
        var seed = new Random().nextLong();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var doings = new Doings(
                    new ArtworkIntake(new InMemoryImageOptimizer(), new InMemoryFileStorage(), Fresh::id, threads));

            var done = Race.results(PEOPLE, person -> {
                var caller = Callers.caller(given.someoneIn(project, Role.EDITOR));
                var random = new Random(seed + person);
                return IntStream.range(0, DEEDS)
                        .filter(_ -> doings.doOne(caller, random))
                        .count();
            });

            var log = stores.eventLog().after(project.id(), 0, 10_000);
            var expected = done.stream().mapToLong(Long::longValue).sum();
            assertThat(log).as("seed %d", seed).extracting(LoggedEvent::seq).containsExactlyElementsOf(upTo(expected));
            assertThat(told).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(log);
            assertScenesAndVersionsHaveNoGap();
        }
    }

    private void assertScenesAndVersionsHaveNoGap() {
        var board = stores.board().of(project.id(), null, 1_000).items();
        assertThat(board)
                .extracting(SceneView::sceneNumber)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, board.size()).boxed().toList());
        for (var scene : scenes) {
            for (var image : stores.imageHistories().of(scene.id(), null)) {
                assertThat(stores.imageHistories()
                                .versions(image.id(), null, 1_000)
                                .items()
                                .reversed())
                        .extracting(VersionView::number)
                        .containsExactlyElementsOf(IntStream.rangeClosed(1, image.versionCount())
                                .boxed()
                                .toList());
            }
        }
    }

    private static List<Long> upTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }

    /** What one may do in a project. */
    private final class Doings {

        private final Access access = new Access(stores.memberships());
        private final AddScene addScene =
                new AddScene(stores.work(), access, stores.scenes(), stores.events(), Fresh::id, clock);
        private final PostComment postComment = new PostComment(
                stores.work(), access, stores.comments(), stores.users(), stores.events(), Fresh::id, clock);
        private final RestoreImageVersion restoreImageVersion =
                new RestoreImageVersion(stores.work(), access, stores.images(), stores.events(), clock);
        private final InvitePeople invitePeople = new InvitePeople(
                stores.work(), access, stores.invites(), stores.auditLog(), new SecureRandom(), Fresh::id, clock);
        private final JoinByInviteCode joinByInviteCode = new JoinByInviteCode(
                stores.work(),
                stores.users(),
                stores.invites(),
                stores.projects(),
                stores.projectOverviews(),
                stores.events(),
                RateLimits.off(),
                clock);
        private final UploadImage uploadImage =
                new UploadImage(stores.work(), access, stores.images(), stores.events(), Fresh::id, clock);
        private final ReceiveArtwork receiveArtwork;

        private Doings(ArtworkIntake intake) {
            receiveArtwork = new ReceiveArtwork(access, intake);
        }

        /** Does something; whether it happened, and was not refused as it may be in a crowd. */
        private boolean doOne(Caller caller, Random random) {
            var scene = scenes.get(random.nextInt(scenes.size()));
            try {
                switch (random.nextInt(5)) {
                    case 0 -> add(caller);
                    case 1 -> comment(caller, scene);
                    case 2 -> upload(caller, scene);
                    case 3 -> restore(caller, scene, 1 + random.nextInt(3));
                    default -> inviteSomebodyIn(caller);
                }
                return true;
            } catch (DomainException refused) {
                assertThat(refused.error().getClass())
                        .isIn(Set.of(AlreadyCurrent.class, NoSuchVersion.class, InviteNoLongerWorks.class));
                return false;
            }
        }

        private void add(Caller caller) {
            var outline = new Scene.Outline(null, null, null);
            var _ = addScene.handle(new AddScene.Command(caller, project.id(), null, outline));
        }

        private void comment(Caller caller, Scene scene) {
            var where = new PostComment.Where.OfScene(scene.id());
            var content = "@" + caller.user().username() + " 구름?";
            var _ = postComment.handle(new PostComment.Command(caller, where, content, null));
        }

        private void upload(Caller caller, Scene scene) {
            var upload = Uploads.arrived(SamplePicture.png(800, 600), folder, "구름.png");
            try (var received = receiveArtwork.handle(new ReceiveArtwork.Command(caller, scene.id(), upload))) {
                var _ = uploadImage.handle(new UploadImage.Command(caller, scene.id(), ImageType.ART, received, null));
            }
        }

        private void restore(Caller caller, Scene scene, int version) {
            var image = stores.imageHistories().of(scene.id(), ImageType.ART).stream()
                    .findFirst()
                    .orElseThrow(() -> new NoSuchVersion(version).asException());
            var _ = restoreImageVersion.handle(
                    new RestoreImageVersion.Command(caller, scene.id(), image.id(), version));
        }

        private void inviteSomebodyIn(Caller caller) {
            var invited =
                    invitePeople.handle(new InvitePeople.Command(caller, project.id(), Role.MEMBER, Invite.LIFETIME));
            var guest = Callers.caller(given.someone());
            var _ = joinByInviteCode.handle(new JoinByInviteCode.Command(guest, invited.code()));
        }
    }
}
