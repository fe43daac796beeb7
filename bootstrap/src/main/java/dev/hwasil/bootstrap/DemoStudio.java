package dev.hwasil.bootstrap;

import static dev.hwasil.demo.story.RainyNight.ALLEY;
import static dev.hwasil.demo.story.RainyNight.BRIDGE;
import static dev.hwasil.demo.story.RainyNight.FACE;
import static dev.hwasil.demo.story.RainyNight.INK;
import static dev.hwasil.demo.story.RainyNight.MILKY_WAY;
import static dev.hwasil.demo.story.RainyNight.MORNING;
import static dev.hwasil.demo.story.RainyNight.ROOF;
import static dev.hwasil.demo.story.RainyNight.SHELTER;
import static dev.hwasil.demo.story.RainyNight.STUDIO;

import dev.hwasil.application.account.RegisterUser;
import dev.hwasil.application.audit.Trace;
import dev.hwasil.application.project.InvitePeople;
import dev.hwasil.application.project.JoinByInviteCode;
import dev.hwasil.application.project.MarkProjectViewed;
import dev.hwasil.application.project.UpdateProject;
import dev.hwasil.demo.story.RainyNight;
import dev.hwasil.domain.account.Email;
import dev.hwasil.domain.account.Password;
import dev.hwasil.domain.account.Username;
import dev.hwasil.domain.image.ImageType;
import dev.hwasil.domain.project.Invite;
import dev.hwasil.domain.project.Project;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.domain.project.Role;
import dev.hwasil.domain.scene.SceneId;
import dev.hwasil.domain.version.Basis;
import dev.hwasil.domain.version.Edit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/**
 * Two people and three days of their work on a short story. They do all of it by the use cases that everybody else goes
 * by, in one unit of work: in the end the studio is there as a whole, or nothing of it is.
 */
final class DemoStudio {

    /** Somebody in it. */
    record Who(String username, String email, String nickname) {}

    static final Who SOYEON = new Who("soyeon", "soyeon@demo.example", "한소연");
    static final Who EMILY = new Who("emily", "emily@demo.example", "Emily Park");

    private static final List<Who> ALL = List.of(SOYEON, EMILY);
    private static final Duration LENGTH = Duration.ofHours(74);
    private static final int DAYS_LEFT = 9;

    private final Adapters adapters;
    private final StoryClock clock;
    private final UseCases use;

    DemoStudio(Adapters adapters) {
        this.adapters = adapters;
        this.clock = new StoryClock(adapters.clock().instant().minus(LENGTH));
        this.use = UseCases.over(adapters.at(clock));
    }

    /** Whether it has been made there. */
    static boolean isIn(Adapters adapters) {
        var users = adapters.stores().users();
        return ALL.stream()
                .allMatch(who -> users.findByEmail(Email.of(who.email())).isPresent());
    }

    /** Those of its names and addresses by which somebody logs in already. */
    static List<String> taken(Adapters adapters) {
        var users = adapters.stores().users();
        return ALL.stream()
                .flatMap(who -> Stream.of(who.username(), who.email()))
                .filter(login -> users.findByLogin(login).isPresent())
                .toList();
    }

    /**
     * Makes it.
     *
     * @throws dev.hwasil.domain.error.DomainException {@code conflict} when a name or an address is somebody else's
     */
    void open(Password soyeonsPassword, Password emilysPassword) {
        var pictures = DemoPictures.ofAll();
        var desk = desk();
        try {
            adapters.stores().work().perform(() -> {
                var soyeon = register(SOYEON, soyeonsPassword, desk);
                var emily = register(EMILY, emilysPassword, desk);
                postcards(soyeon, emily, pictures);
                rainyNight(soyeon, emily, pictures);
            });
        } finally {
            clear(desk);
        }
    }

    /** Accounts come into being now; only what is done with them belongs to the story. */
    private DemoMember register(Who who, Password password, Path desk) {
        var real = UseCases.over(adapters);
        var admission = real.registerUser()
                .handle(new RegisterUser.Command(
                        Username.of(who.username()), Email.of(who.email()), password, who.nickname(), Trace.COMMAND));
        var caller = real.authenticate().handle(admission.access().value(), Trace.COMMAND);
        real.logOut().handle(caller, admission.refresh(), Trace.COMMAND);
        return new DemoMember(caller, use, desk);
    }

    private void rainyNight(DemoMember soyeon, DemoMember emily, PerScene<DemoPictures> pictures) {
        var today = LocalDate.ofInstant(adapters.clock().instant(), ZoneOffset.UTC);
        var project = soyeon.starts(new Project.Outline(
                "비 오는 밤의 화실 · A rainy night",
                "소연과 먹이가 만나는 밤. 열두 컷.\n\nHow Soyeon and the cat Meok met: twelve panels. Pencil, ink, flat"
                        + " colours, light.",
                today.plusDays(DAYS_LEFT),
                Project.Tag.STORYBOARD));
        joins(soyeon, emily, project);
        var scenes = PerScene.made(scene -> {
            minutes(8);
            return soyeon.adds(project, scene);
        });
        pencil(soyeon, emily, project, scenes, pictures);
        ink(soyeon, emily, scenes, pictures);
        colour(soyeon, emily, scenes, pictures);
        use.markProjectViewed().handle(new MarkProjectViewed.Command(soyeon.caller(), project));
        light(soyeon, emily, project, scenes, pictures);
    }

    private void joins(DemoMember host, DemoMember guest, ProjectId project) {
        minutes(4);
        var invited = use.invitePeople()
                .handle(new InvitePeople.Command(host.caller(), project, Role.EDITOR, Invite.LIFETIME));
        minutes(11);
        var _ = use.joinByInviteCode().handle(new JoinByInviteCode.Command(guest.caller(), invited.code()));
    }

    private void pencil(
            DemoMember soyeon,
            DemoMember emily,
            ProjectId project,
            PerScene<SceneId> scenes,
            PerScene<DemoPictures> pictures) {
        var _ = PerScene.made(scene -> {
            minutes(24);
            return soyeon.uploads(
                    scenes.of(scene), ImageType.LINEART, pictures.of(scene).sketched(), null);
        });
        var hello = soyeon.says(project, "콘티 초안 다 올렸어요! @emily 흐름만 먼저 봐 주세요 :)");
        minutes(35);
        emily.replies(
                hello, "Read it twice. The jump from S#8 to S#9A made me laugh out loud, @soyeon. Don't touch it.");
        var bridge =
                emily.says(scenes.of(BRIDGE), "Should we see the cat here already? I would keep it for the studio …");
        minutes(12);
        soyeon.replies(bridge, "여기서 얼굴이 나와야 S#6의 창가가 안심이 돼요. 달이랑 같이 보여 주고 싶어요.");
        minutes(6);
        emily.replies(bridge, "Ah, because of the moon. Sold.");
        soyeon.resolves(bridge);
    }

    private void ink(DemoMember soyeon, DemoMember emily, PerScene<SceneId> scenes, PerScene<DemoPictures> pictures) {
        minutes(13 * 60);
        var inked = PerScene.made(scene -> {
            minutes(38);
            return soyeon.uploads(
                    scenes.of(scene), ImageType.LINEART, pictures.of(scene).inked(), "먹선 정리 / clean line");
        });
        emily.pointsAt(inked.of(ALLEY), 0.72, 0.2, 0.56, 0.5, "All lines lead to her: lovely");
        emily.frames(inked.of(SHELTER), 0.55, 0.4, 0.3, 0.42, "상자와 손 사이가 이 컷의 중심");
        var arm = emily.says(scenes.of(SHELTER), "@soyeon the sleeve could be a little shorter, her hand is hidden.");
        minutes(50);
        soyeon.replies(arm, "맞아요, 채색 때 손목을 조금 더 보이게 할게요.");
    }

    private void colour(
            DemoMember soyeon, DemoMember emily, PerScene<SceneId> scenes, PerScene<DemoPictures> pictures) {
        minutes(11 * 60);
        var _ = PerScene.made(scene -> {
            minutes(27);
            return emily.uploads(
                    scenes.of(scene), ImageType.ART, pictures.of(scene).coloured(), "flat colours");
        });
        var yellow = soyeon.says(scenes.of(ALLEY), "노란색 너무 좋아요. 이 노랑은 비옷에만 쓰기로 해요, @emily");
        minutes(9);
        emily.replies(yellow, "Deal. Lamps get the orange one.");
        emily.resolves(yellow);
        var _ = soyeon.says(scenes.of(ROOF), "물탱크 파란색 그대로 가요. 서울 옥상 느낌!");
    }

    private void light(
            DemoMember soyeon,
            DemoMember emily,
            ProjectId project,
            PerScene<SceneId> scenes,
            PerScene<DemoPictures> pictures) {
        minutes(13 * 60);
        var painted = PerScene.made(scene -> {
            minutes(52);
            return emily.uploads(
                    scenes.of(scene), ImageType.ART, pictures.of(scene).painted(), "light and rain");
        });
        soyeon.circles(painted.of(STUDIO), 0.57, 0.39, 0.05);
        soyeon.writesOn(painted.of(STUDIO), 0.63, 0.3, "먹이가 잘 안 보여요");
        var window = soyeon.says(scenes.of(STUDIO), "@emily 램프 빛이 조금만 더 따뜻하면 어떨까요? 밖은 그대로 두고요.");
        minutes(40);
        var _ = emily.uploads(scenes.of(STUDIO), ImageType.ART, STUDIO.painted(0.09), "warmer lamp");
        emily.replies(window, "Like this? Third version. If it is too much, the second one is a click away.");
        minutes(5);
        soyeon.replies(window, "딱 좋아요!");
        soyeon.resolves(window);
        var tooWarm = emily.uploads(scenes.of(FACE), ImageType.ART, FACE.painted(0.14), "warm as S#7");
        minutes(16);
        emily.restores(tooWarm, 2);
        var _ = emily.says(scenes.of(FACE), "Tried S#7's warmth here and went back: her cheeks turn to oranges.");
        emily.pointsAt(painted.of(INK), 0.3, 0.86, 0.42, 0.8, "paw prints → stars in S#10");
        soyeon.frames(painted.of(MILKY_WAY), 0.63, 0.08, 0.27, 0.5, "고양이자리 ✦");
        var sky = soyeon.says(scenes.of(MILKY_WAY), "별자리가 먹이라는 걸 알아볼까요? @emily");
        minutes(22);
        emily.replies(sky, "My sister saw it at once. The ears do it.");
        var last =
                emily.says(scenes.of(MORNING), "@soyeon one bird too many on the left? Otherwise done from my side.");
        minutes(3);
        soyeon.replies(last, "내일 아침에 맑은 눈으로 다시 볼게요 :)");
        var _ = emily.says(
                project, "All twelve have light now. 9 days left, so S#4's hand and the birds, then we are done.");
    }

    /** What they had finished before. */
    private void postcards(DemoMember soyeon, DemoMember emily, PerScene<DemoPictures> pictures) {
        var project = emily.starts(new Project.Outline(
                "Postcards from the roof · 옥상 엽서",
                "Three prints for the winter market.",
                null,
                Project.Tag.ILLUSTRATION));
        joins(emily, soyeon, project);
        for (var scene : new RainyNight[] {ROOF, BRIDGE, MORNING}) {
            minutes(9);
            var id = emily.adds(project, scene);
            var _ = emily.uploads(id, ImageType.LINEART, pictures.of(scene).inked(), null);
            var _ = emily.uploads(id, ImageType.ART, pictures.of(scene).painted(), null);
        }
        minutes(20);
        var done = soyeon.says(project, "인쇄소에 넘겼어요. 수고했어요 @emily!");
        soyeon.resolves(done);
        var change = new Project.Change(null, Edit.none(), Edit.none(), null, Project.Status.COMPLETED);
        var _ = use.updateProject().handle(new UpdateProject.Command(emily.caller(), project, Basis.ANY, change));
        use.markProjectViewed().handle(new MarkProjectViewed.Command(soyeon.caller(), project));
    }

    private void minutes(long count) {
        clock.pass(Duration.ofMinutes(count));
    }

    private static Path desk() {
        try {
            return Files.createTempDirectory("hwasil-demo");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void clear(Path desk) {
        try (var files = Files.newDirectoryStream(desk)) {
            for (var file : files) Files.delete(file);
            Files.delete(desk);
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }
}
