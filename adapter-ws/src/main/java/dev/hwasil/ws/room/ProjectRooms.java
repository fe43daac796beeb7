package dev.hwasil.ws.room;

import dev.hwasil.application.account.UserRef;
import dev.hwasil.application.event.EventLog;
import dev.hwasil.application.event.ProjectEvent;
import dev.hwasil.application.event.ProjectFeeds;
import dev.hwasil.application.event.ProjectFeeds.Subscription;
import dev.hwasil.application.node.Bus;
import dev.hwasil.application.presence.Elsewhere;
import dev.hwasil.application.presence.PresenceExchange;
import dev.hwasil.application.presence.SocketRooms.Place;
import dev.hwasil.application.project.ParticipantRemoved;
import dev.hwasil.application.project.ProjectDeleted;
import dev.hwasil.domain.account.UserId;
import dev.hwasil.domain.presence.Presence;
import dev.hwasil.domain.project.NoSuchProject;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.ws.count.Counts;
import dev.hwasil.ws.message.ServerMessage.Happened;
import dev.hwasil.ws.message.ServerMessage.JoinedProject;
import dev.hwasil.ws.message.ServerMessageWriter;
import dev.hwasil.ws.neighbour.Neighbours;
import dev.hwasil.ws.neighbour.RoomWord;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The rooms on this node. Each follows its project's log while somebody is in it. Thread-safe. */
public final class ProjectRooms implements PresenceExchange.Here, AutoCloseable {

    /** A socket that is in a room, and what it was told. */
    public record Joined(ProjectRoom room, JoinedProject message) {}

    private record Open(ProjectRoom room, Subscription subscription, Bus.Listening neighbours) {
        private void close() {
            subscription.close();
            neighbours.close();
        }
    }

    /**
     * The other nodes.
     *
     * @param own this node's own name
     */
    public record OtherNodes(UUID own, Bus bus, Elsewhere elsewhere) {
        private Neighbours of(ProjectId project) {
            return new Neighbours(project, own, bus, elsewhere);
        }
    }

    /** How much of what a socket has missed is in memory at once. */
    private static final int READ_AT_ONCE = 50;

    private final ProjectFeeds feeds;
    private final EventLog log;
    private final ServerMessageWriter writer;
    private final InstantSource clock;
    private final Counts counts;
    private final OtherNodes others;
    private final Map<ProjectId, Open> rooms = new ConcurrentHashMap<>();

    /** Rooms that follow {@code feeds}, which follow {@code log}. */
    public ProjectRooms(
            ProjectFeeds feeds,
            EventLog log,
            ServerMessageWriter writer,
            InstantSource clock,
            Counts counts,
            OtherNodes others) {
        this.feeds = feeds;
        this.log = log;
        this.writer = writer;
        this.clock = clock;
        this.counts = counts;
        this.others = others;
        others.elsewhere().onChange(this::lookElsewhere);
    }

    private void lookElsewhere(ProjectId project) {
        var open = rooms.get(project);
        if (open != null) open.room().lookElsewhere();
    }

    /**
     * Lets a socket of this person into the project's room, if they may. That is asked once the room has heard all that
     * happened so far: a right that is taken away afterwards is heard of there, and none that was given back since is
     * taken for it. It is asked once, and again only when the room was closed or the person removed meanwhile.
     *
     * @param permission refuses who may not see the project
     * @throws dev.hwasil.domain.error.DomainException as {@code permission} does; {@code not-found} when the project is
     *     gone
     */
    public Joined join(Place place, Occupant occupant, UserRef user, Runnable permission) {
        var project = place.project();
        while (true) {
            var open = Optional.ofNullable(rooms.get(project))
                    .or(() -> opened(project))
                    .orElseThrow(() -> new NoSuchProject().asException());
            var room = open.room();
            feeds.catchUp(project);
            var checkedAt = room.position();
            ask(permission, project, open);
            var joined = room.join(place, occupant, user, checkedAt);
            if (joined.isPresent()) return new Joined(room, joined.get());
            if (room.isGone()) forget(project, open);
        }
    }

    /** No room is kept open for one who may not see it. */
    private void ask(Runnable permission, ProjectId project, Open open) {
        try {
            permission.run();
        } catch (RuntimeException refused) {
            if (open.room().closeIfEmpty()) forget(project, open);
            throw refused;
        }
    }

    /**
     * Lets a socket of this person back into the project's room, once it has been told all that it has missed: what
     * happens in the room meanwhile, it hears in its order. Waits as long as the client takes to read.
     *
     * @param from how far the socket has heard the log
     * @return the room; empty when it hears at the end that it has no business there any more
     */
    public Optional<ProjectRoom> rejoin(Place place, Occupant occupant, UserRef user, long from) {
        var project = place.project();
        var heard = from;
        while (true) {
            var missed = log.after(project, heard, READ_AT_ONCE);
            for (var event : missed) {
                occupant.awaitRoom();
                occupant.hear(writer.durable(new Happened(event), project, event.seq()));
                counts.deliver(1);
                heard = event.seq();
                if (isOver(event.event(), user.id())) return Optional.empty();
            }
            var open = Optional.ofNullable(rooms.get(project)).or(() -> opened(project));
            if (open.isEmpty()) {
                if (missed.isEmpty()) return Optional.empty();
                continue; // it is gone, as the log says next
            }
            feeds.catchUp(project);
            switch (open.get().room().rejoin(place, occupant, user, heard)) {
                case SEATED -> {
                    return open.map(Open::room);
                }
                case GONE -> forget(project, open.get());
                case BEHIND -> {} // there is more to be read
            }
        }
    }

    private static boolean isOver(ProjectEvent event, UserId user) {
        return switch (event) {
            case ParticipantRemoved removed -> removed.user().id().equals(user);
            case ProjectDeleted _ -> true;
            default -> false;
        };
    }

    private void forget(ProjectId project, Open open) {
        rooms.remove(project, open);
        open.close();
    }

    /** This person is out of the project: so are their sockets out of its room. */
    public void expel(ProjectId project, UserId user) {
        var open = rooms.get(project);
        if (open != null) open.room().expel(user);
    }

    /** Of two that are opened at once, one stays. */
    private Optional<Open> opened(ProjectId project) {
        var neighbours = others.of(project);
        var room = new ProjectRoom(project, neighbours, writer, clock, counts);
        return feeds.follow(project, room::deliver, room::begin).map(subscription -> {
            var mine = new Open(room, subscription, neighbours.hear(room));
            var other = rooms.putIfAbsent(project, mine);
            if (other == null) {
                room.lookElsewhere();
                return mine;
            }
            mine.close();
            return other;
        });
    }

    /** Tells everybody where the others point now, here and on the other nodes. */
    public void tellMoves() {
        var words = new ArrayList<Bus.Word>();
        for (var open : rooms.values()) words.addAll(open.room().signals().tellMoves());
        if (!words.isEmpty()) others.bus().say(words);
    }

    /** Lets time pass in all rooms, and closes those that everybody has left. */
    public void tick() {
        rooms.forEach((project, open) -> {
            if (open.room().tick()) forget(project, open);
        });
    }

    @Override
    public Set<ProjectId> projects() {
        return Set.copyOf(rooms.keySet());
    }

    @Override
    public List<Presence> in(ProjectId project) {
        var open = rooms.get(project);
        return open == null ? List.of() : open.room().present();
    }

    /** How many rooms there are. */
    public int count() {
        return rooms.size();
    }

    /** Follows nothing any more, and says so to the other nodes. */
    @Override
    public void close() {
        rooms.forEach((project, open) -> {
            others.of(project).tell(new RoomWord.Stops());
            open.close();
        });
    }
}
