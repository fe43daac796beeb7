import dev.hwasil.application.annotation.Overlays;
import dev.hwasil.application.event.Bookmark;
import dev.hwasil.application.page.Page;
import dev.hwasil.application.project.ProjectSearch;
import dev.hwasil.application.project.ProjectSearch.Order;
import dev.hwasil.application.project.ProjectSearch.Place;
import dev.hwasil.domain.account.SessionId;
import dev.hwasil.domain.account.UserId;
import dev.hwasil.domain.annotation.AnnotationId;
import dev.hwasil.domain.comment.CommentId;
import dev.hwasil.domain.image.ImageId;
import dev.hwasil.domain.image.ImageType;
import dev.hwasil.domain.notification.NotificationId;
import dev.hwasil.domain.project.Project;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.domain.scene.SceneId;
import dev.hwasil.postgres.PostgresStores;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.LongStream;

/** Every read of a list or a room, where rows.sql has put the most of it. */
final class Queries {

    private static final int PAGE = 50;

    private static final UserId VIEWER = new UserId(id(0x8000, 1));
    private static final ProjectId PROJECT = new ProjectId(id(0x8001, 1));
    private static final SceneId SCENE = new SceneId(id(0x8002, 1));
    private static final ImageId IMAGE = new ImageId(id(0x8004, 1));

    private final PostgresStores stores;
    private final List<Query> all = new ArrayList<>();

    private Queries(PostgresStores stores) {
        this.stores = stores;
    }

    static List<Query> of(PostgresStores stores) {
        var queries = new Queries(stores);
        queries.access();
        queries.projects();
        queries.board();
        queries.pictures();
        queries.comments();
        queries.notifications();
        queries.log();
        queries.admin();
        return queries.all;
    }

    /** What every request begins with. */
    private void access() {
        found("who asks", () -> stores.sessions().holder(new SessionId(id(0x8007, 50_000)), Instant.now()));
        var places = stores.memberships();
        found("their place in a project", () -> places.of(VIEWER, PROJECT));
        found("their place, by a scene", () -> places.of(VIEWER, SCENE));
        found("their place, by an image", () -> places.of(VIEWER, IMAGE));
        found("their place, by a comment", () -> places.of(VIEWER, new CommentId(id(0x8005, 49_999))));
        found("their place, by an annotation", () -> places.of(VIEWER, new AnnotationId(id(0x8006, 1_000))));
        found("who logs in", () -> stores.users().findByLogin("user19999"));
    }

    private void projects() {
        var overviews = stores.projectOverviews();
        add("state of the list of projects", () -> overviews.state(VIEWER));
        for (var order : Order.values()) {
            var search = new ProjectSearch(null, null, null, order);
            page("projects, order " + order, () -> overviews.of(VIEWER, search, null, PAGE));
            var last = overviews.of(VIEWER, search, null, PAGE).items().getLast();
            Place after = order.placeOf(last);
            page("projects, order " + order + ", page 2", () -> overviews.of(VIEWER, search, after, PAGE));
        }
        var filtered = new ProjectSearch(Project.Status.ACTIVE, Project.Tag.STORYBOARD, null, Order.UPDATED);
        page("projects with a status and a tag", () -> overviews.of(VIEWER, filtered, null, PAGE));
        var rare = new ProjectSearch(null, null, "episode 99", Order.NEWEST);
        page("projects with a rare text", () -> overviews.of(VIEWER, rare, null, PAGE));
        found("one project", () -> overviews.find(VIEWER, PROJECT));
        page("people of a project", () -> stores.projects().participants(PROJECT, null, PAGE));
        var person = new UserId(id(0x8000, 10_150));
        page("people of a project, from the middle", () -> stores.projects().participants(PROJECT, person, PAGE));
        found("one of them", () -> stores.projects().participant(PROJECT, person));
        add(
                "people who are mentioned",
                () -> stores.users().participantsByKey(PROJECT, List.of("user10001", "user10002")));
        add("studios of a person", () -> stores.studios().of(VIEWER));
    }

    private void board() {
        var board = stores.board();
        add("state of a board", () -> board.state(PROJECT));
        page("board", () -> board.of(PROJECT, null, PAGE));
        page("board, from scene 1000", () -> board.of(PROJECT, 1000, PAGE));
        found("one scene", () -> board.find(PROJECT, SCENE));
    }

    private void pictures() {
        var images = stores.imageHistories();
        add("pictures of a scene", () -> images.of(SCENE, null));
        add("pictures of a scene, one type", () -> images.of(SCENE, ImageType.ART));
        found("one picture", () -> images.find(SCENE, IMAGE));
        page("versions of a picture", () -> images.versions(IMAGE, null, PAGE));
        page("versions, before 100", () -> images.versions(IMAGE, 100, PAGE));
        var overlays = stores.overlays();
        var middle = new AnnotationId(id(0x8006, 1_000));
        page("annotations of the current version", () -> overlays.of(IMAGE, new Overlays.Version.Newest(), null, PAGE));
        page(
                "annotations of a version, from the middle",
                () -> overlays.of(IMAGE, new Overlays.Version.Numbered(200), middle, PAGE));
        page("annotations of all versions", () -> overlays.of(IMAGE, new Overlays.Version.All(), null, PAGE));
        found("one annotation", () -> overlays.find(middle));
    }

    private void comments() {
        var conversations = stores.conversations();
        var middle = new CommentId(id(0x8005, 25_000));
        page("comments of a project itself", () -> conversations.of(PROJECT, false, null, PAGE));
        page("comments of a project itself, from the middle", () -> conversations.of(PROJECT, false, middle, PAGE));
        page("comments of a project and its scenes", () -> conversations.of(PROJECT, true, null, PAGE));
        page(
                "comments of a project and its scenes, from the middle",
                () -> conversations.of(PROJECT, true, middle, PAGE));
        page("comments of a scene", () -> conversations.of(SCENE, null, PAGE));
        page(
                "comments of a scene, from the middle",
                () -> conversations.of(SCENE, new CommentId(id(0x8005, 3_000)), PAGE));
        found("one comment", () -> conversations.find(middle));
    }

    private void notifications() {
        var inbox = stores.inbox();
        var middle = new NotificationId(id(0x800a, 10_000));
        page("notifications", () -> inbox.of(VIEWER, false, null, PAGE));
        page("notifications, from the middle", () -> inbox.of(VIEWER, false, middle, PAGE));
        page("unread notifications", () -> inbox.of(VIEWER, true, null, PAGE));
        page("unread notifications, from the middle", () -> inbox.of(VIEWER, true, middle, PAGE));
        add("how many are unread", () -> inbox.unread(VIEWER));
        found("one notification", () -> inbox.find(VIEWER, middle));
        add("notifications that were just sent", () -> inbox.all(List.of(middle)));
        add("whom to tell of a reply", () -> stores.audience().ofThread(new CommentId(id(0x8005, 25_002))));
        add("whom to tell of a version", () -> stores.audience().ofImage(IMAGE));
        add("whom to tell of a new member", () -> stores.audience().ofProject(PROJECT));
        var today = LocalDate.now();
        add("near deadlines", () -> stores.deadlines().between(today, today.plusDays(7)));
    }

    private void log() {
        page("activity", () -> stores.activities().of(PROJECT, null, PAGE));
        page("activity, from the middle", () -> stores.activities().of(PROJECT, 10_000L, PAGE));
        var rooms = LongStream.rangeClosed(1, 200)
                .mapToObj(p -> new ProjectId(id(0x8001, p)))
                .toList();
        add("how far the rooms of a node have come", () -> stores.eventLog().heads(rooms));
        add("what a room missed", () -> stores.eventLog().after(PROJECT, 19_000, 500));
        var now = Instant.now();
        var updates = stores.updateLog();
        add("updates since now", () -> updates.beyond(new Bookmark(now, Map.of()), VIEWER, null, 100));
        add(
                "updates since yesterday",
                () -> updates.beyond(new Bookmark(now.minus(Duration.ofDays(1)), Map.of()), VIEWER, null, 100));
        add(
                "updates of one project",
                () -> updates.beyond(new Bookmark(now, Map.of(PROJECT, 19_990L)), VIEWER, PROJECT, 100));
    }

    private void admin() {
        page("all people", () -> stores.users().all(null, null, PAGE));
        page("all people, from the middle", () -> stores.users().all(null, new UserId(id(0x8000, 10_000)), PAGE));
        page("all projects", () -> stores.projectOverviews().all(null, null, PAGE));
        page(
                "all projects, from the middle",
                () -> stores.projectOverviews().all(null, new ProjectId(id(0x8001, 5_000)), PAGE));
        page("what a person did and was done to", () -> stores.auditLog().of(VIEWER, 0, PAGE));
        ofAll("people of all with a rare text", () -> stores.users().all("user1999", null, PAGE));
        ofAll(
                "projects of all with a rare text",
                () -> stores.projectOverviews().all("episode 999", null, PAGE));
        ofAll("figures of the installation", () -> stores.statistics().asOf(LocalDate.now()));
    }

    private void add(String name, Runnable read) {
        all.add(new Query(name, false, read));
    }

    private void ofAll(String name, Runnable read) {
        all.add(new Query(name, true, read));
    }

    private void found(String name, Supplier<Optional<?>> read) {
        add(name, () -> read.get().orElseThrow(() -> new IllegalStateException(name + ": nothing is there")));
    }

    private void page(String name, Supplier<Page<?>> read) {
        add(name, () -> {
            if (read.get().items().isEmpty()) throw new IllegalStateException(name + ": nothing is there");
        });
    }

    private static UUID id(long kind, long number) {
        return new UUID(0x4000, kind << 48 | number);
    }
}
