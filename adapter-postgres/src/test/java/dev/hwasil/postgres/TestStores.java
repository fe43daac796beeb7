package dev.hwasil.postgres;

import dev.hwasil.application.access.Memberships;
import dev.hwasil.application.account.Sessions;
import dev.hwasil.application.account.Users;
import dev.hwasil.application.activity.Activities;
import dev.hwasil.application.admin.Statistics;
import dev.hwasil.application.annotation.Annotations;
import dev.hwasil.application.annotation.Overlays;
import dev.hwasil.application.audit.AuditLog;
import dev.hwasil.application.comment.Comments;
import dev.hwasil.application.comment.Conversations;
import dev.hwasil.application.event.EventLog;
import dev.hwasil.application.event.Events;
import dev.hwasil.application.event.LoggedEvent;
import dev.hwasil.application.event.UpdateLog;
import dev.hwasil.application.image.Artworks;
import dev.hwasil.application.image.ImageHistories;
import dev.hwasil.application.image.Images;
import dev.hwasil.application.notification.Audience;
import dev.hwasil.application.notification.Deadlines;
import dev.hwasil.application.notification.Inbox;
import dev.hwasil.application.notification.Notifications;
import dev.hwasil.application.once.FirstAnswers;
import dev.hwasil.application.personal.Erasure;
import dev.hwasil.application.presence.Sightings;
import dev.hwasil.application.presence.SocketRooms;
import dev.hwasil.application.project.Invites;
import dev.hwasil.application.project.ProjectOverviews;
import dev.hwasil.application.project.Projects;
import dev.hwasil.application.scene.Board;
import dev.hwasil.application.scene.Scenes;
import dev.hwasil.application.store.Stores;
import dev.hwasil.application.studio.Studios;
import dev.hwasil.application.unit.UnitOfWork;
import dev.hwasil.application.upkeep.OldRows;
import dev.hwasil.application.upkeep.Turns;
import dev.hwasil.json.JsonEventFormat;
import dev.hwasil.json.JsonRedaction;
import dev.hwasil.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** The stores on a real PostgreSQL, which is started once and ends with the process. */
final class TestStores implements Stores {

    private static final TestStores SHARED = open();

    private final Database database;
    private final DatabaseSettings settings;
    private final PostgresStores stores;
    private final List<Consumer<LoggedEvent>> listeners = new CopyOnWriteArrayList<>();

    private TestStores(DatabaseSettings settings) {
        this.settings = settings;
        this.database = Database.open(settings);
        this.stores = PostgresStores.of(
                new PostgresUnitOfWork(database),
                new JsonEventFormat(),
                new JsonRedaction(),
                event -> listeners.forEach(listener -> listener.accept(event)));
    }

    /** One database for all tests: they keep apart by fresh ids. */
    static TestStores shared() {
        return SHARED;
    }

    private static TestStores open() {
        var connection = EmbeddedPostgres.start(Path.of("target", "test-data")).connection();
        var settings = new DatabaseSettings(connection.url(), connection.user(), connection.password(), 10);
        var _ = Database.migrate(settings);
        return new TestStores(settings);
    }

    /** Another database of that name, in which there is nothing. */
    DatabaseSettings emptyDatabase(String name) {
        var _ = database.jdbi().withHandle(handle -> handle.execute("create database " + name));
        var url = settings.jdbcUrl().replaceFirst("(?<=[0-9]/)[^?]*", name);
        return new DatabaseSettings(url, settings.user(), settings.password(), 1);
    }

    Database database() {
        return database;
    }

    DatabaseSettings settings() {
        return settings;
    }

    @Override
    public UnitOfWork work() {
        return stores.work();
    }

    @Override
    public Users users() {
        return stores.users();
    }

    @Override
    public Sessions sessions() {
        return stores.sessions();
    }

    @Override
    public Studios studios() {
        return stores.studios();
    }

    @Override
    public Projects projects() {
        return stores.projects();
    }

    @Override
    public Invites invites() {
        return stores.invites();
    }

    @Override
    public Memberships memberships() {
        return stores.memberships();
    }

    @Override
    public ProjectOverviews projectOverviews() {
        return stores.projectOverviews();
    }

    @Override
    public Scenes scenes() {
        return stores.scenes();
    }

    @Override
    public Board board() {
        return stores.board();
    }

    @Override
    public Images images() {
        return stores.images();
    }

    @Override
    public ImageHistories imageHistories() {
        return stores.imageHistories();
    }

    @Override
    public Artworks artworks() {
        return stores.artworks();
    }

    @Override
    public Comments comments() {
        return stores.comments();
    }

    @Override
    public Conversations conversations() {
        return stores.conversations();
    }

    @Override
    public Annotations annotations() {
        return stores.annotations();
    }

    @Override
    public Overlays overlays() {
        return stores.overlays();
    }

    @Override
    public Notifications notifications() {
        return stores.notifications();
    }

    @Override
    public Inbox inbox() {
        return stores.inbox();
    }

    @Override
    public Audience audience() {
        return stores.audience();
    }

    @Override
    public Deadlines deadlines() {
        return stores.deadlines();
    }

    @Override
    public FirstAnswers firstAnswers() {
        return stores.firstAnswers();
    }

    @Override
    public Statistics statistics() {
        return stores.statistics();
    }

    @Override
    public Erasure erasure() {
        return stores.erasure();
    }

    @Override
    public AuditLog auditLog() {
        return stores.auditLog();
    }

    @Override
    public Activities activities() {
        return stores.activities();
    }

    @Override
    public Events events() {
        return stores.events();
    }

    @Override
    public EventLog eventLog() {
        return stores.eventLog();
    }

    @Override
    public Sightings sightings() {
        return stores.sightings();
    }

    @Override
    public SocketRooms socketRooms() {
        return stores.socketRooms();
    }

    @Override
    public UpdateLog updateLog() {
        return stores.updateLog();
    }

    @Override
    public Turns turns() {
        return stores.turns();
    }

    @Override
    public OldRows oldRows() {
        return stores.oldRows();
    }

    @Override
    public void onCommitted(Consumer<LoggedEvent> listener) {
        listeners.add(listener);
    }
}
