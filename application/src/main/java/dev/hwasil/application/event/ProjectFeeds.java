package dev.hwasil.application.event;

import dev.hwasil.domain.project.ProjectId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * Delivers each project's events to those who follow it: every one, once, in order. What is told by {@link #committed}
 * is a hint that may come late, twice, out of order or not at all; a gap is filled from the {@link EventLog}, at the
 * latest by the next {@link #catchUp}, which the owner calls every {@link #CATCH_UP_SECONDS}.
 *
 * <p>Thread-safe. Followers are called one at a time per project, by whoever brings the event, and must not block.
 */
public final class ProjectFeeds {

    /** How often to look for what no hint told of. */
    public static final int CATCH_UP_SECONDS = 2;

    private static final int READ_AT_ONCE = 500;

    /** The log of a project that is gone has no head; it is read to its end. */
    private static final long END = Long.MAX_VALUE;

    /** One who follows a project. */
    public interface Subscription extends AutoCloseable {

        /** The last event that this follower does not get: it gets all that come after. */
        long position();

        /** Stops following; after it returns no further event is delivered. */
        @Override
        void close();
    }

    private final EventLog log;
    private final Map<ProjectId, Feed> feeds = new ConcurrentHashMap<>();
    private final List<Consumer<LoggedEvent>> tellers = new CopyOnWriteArrayList<>();
    private final Set<Bell> bells = ConcurrentHashMap.newKeySet();
    private volatile boolean isSilent;

    /** Fills gaps from this log. */
    public ProjectFeeds(EventLog log) {
        this.log = log;
    }

    /**
     * Follows a project from now on; empty when there is no such project. {@code opened} is told the position before
     * any event is delivered.
     */
    public Optional<Subscription> follow(ProjectId project, Consumer<LoggedEvent> follower, Consumer<Long> opened) {
        while (true) {
            // It hears hints before the head is read, so that none is lost between the two.
            var feed = feeds.computeIfAbsent(project, Feed::new);
            var head = headsFor(List.of(feed)).get(project);
            if (head == null) return Optional.empty();
            var subscription = feed.subscribe(head, follower, opened);
            if (subscription.isPresent()) return subscription;
        }
    }

    private Map<ProjectId, Long> headsFor(List<Feed> heard) {
        var heads = Map.<ProjectId, Long>of();
        try {
            heads = log.heads(heard.stream().map(feed -> feed.project).toList());
            return heads;
        } finally {
            for (var feed : heard) if (!heads.containsKey(feed.project)) feed.closeIfUnused();
        }
    }

    /** Hangs up a bell that rings at each event of any of these projects from now on. */
    public Bell bell(Collection<ProjectId> projects) {
        var heard = projects.stream()
                .map(project -> feeds.computeIfAbsent(project, Feed::new))
                .toList();
        var bell = new Bell();
        bells.add(bell);
        try {
            var heads = headsFor(heard);
            for (var feed : heard) {
                var head = heads.get(feed.project);
                if (head != null) bell.hangIn(feed, head);
            }
            return bell;
        } catch (RuntimeException failed) {
            bell.close();
            heard.forEach(Feed::closeIfUnused);
            throw failed;
        }
    }

    /** How many bells hang. */
    public int waiting() {
        return bells.size();
    }

    /** Ends all waiting for a bell, now and later: nobody will ring any more. */
    public void silence() {
        isSilent = true;
        bells.forEach(Bell::ring);
    }

    /** Rings when something happens. Thread-safe. */
    public final class Bell implements AutoCloseable {
        private final Semaphore rung = new Semaphore(0);
        private final List<Subscription> hung = new ArrayList<>();

        private Bell() {}

        private void hangIn(Feed feed, long head) {
            feed.subscribe(head, _ -> ring(), _ -> {})
                    .or(() -> follow(feed.project, _ -> ring(), _ -> {}))
                    .ifPresent(hung::add);
        }

        private void ring() {
            rung.release();
        }

        /** Waits for it to ring; false when it did not in that time, or never will. */
        public boolean rings(Duration atMost) {
            try {
                if (isSilent || !rung.tryAcquire(atMost.toNanos(), TimeUnit.NANOSECONDS)) return false;
                rung.drainPermits();
                return !isSilent;
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return false;
            }
        }

        @Override
        public void close() {
            hung.forEach(Subscription::close);
            bells.remove(this);
        }
    }

    /** From now on {@code teller} hears of each event that is committed here, to tell the others. */
    public void onCommitted(Consumer<LoggedEvent> teller) {
        tellers.add(teller);
    }

    /** An event has been committed here. */
    public void committed(LoggedEvent event) {
        tellers.forEach(teller -> teller.accept(event));
        var feed = feeds.get(event.project());
        if (feed != null) feed.offer(event);
    }

    /** Whether somebody follows the project who was not delivered that event yet. */
    public boolean lacks(ProjectId project, long seq) {
        var feed = feeds.get(project);
        return feed != null && feed.isBefore(seq);
    }

    /** Reads from the log what was committed elsewhere in this project, up to that event. */
    public void catchUp(ProjectId project, long seq) {
        var feed = feeds.get(project);
        if (feed != null) feed.reach(seq);
    }

    /** Reads from the log what no hint told of in this project: afterwards all is delivered that happened before. */
    public void catchUp(ProjectId project) {
        var feed = feeds.get(project);
        if (feed != null) feed.reach(log.heads(List.of(project)).getOrDefault(project, END));
    }

    /** Reads from the log what no hint told of. */
    public void catchUp() {
        if (feeds.isEmpty()) return;
        var heads = log.heads(List.copyOf(feeds.keySet()));
        feeds.forEach((project, feed) -> feed.reach(heads.getOrDefault(project, END)));
    }

    /** One project's followers, all at the same place in its log. Gone, for good, when the last follower goes. */
    private final class Feed {
        private static final long UNKNOWN = -1;

        private final ProjectId project;
        private final ReentrantLock lock = new ReentrantLock();

        /** Held while the log is read, and taken before the other: what one reads, others need not. */
        private final ReentrantLock reading = new ReentrantLock();

        private final List<Follower> followers = new ArrayList<>();
        private final TreeMap<Long, LoggedEvent> early = new TreeMap<>();
        private long position = UNKNOWN;
        private boolean gone;

        private Feed(ProjectId project) {
            this.project = project;
        }

        /** The first one decides where the feed begins. */
        private Optional<Subscription> subscribe(long head, Consumer<LoggedEvent> follower, Consumer<Long> opened) {
            lock.lock();
            try {
                if (gone) return Optional.empty();
                if (position == UNKNOWN) {
                    position = head;
                    early.headMap(head, true).clear();
                }
                var subscription = new Follower(this, follower, position);
                opened.accept(position);
                followers.add(subscription);
                deliverInOrder();
                return Optional.of(subscription);
            } finally {
                lock.unlock();
            }
        }

        private void offer(LoggedEvent event) {
            lock.lock();
            try {
                if (event.seq() <= position) return;
                early.put(event.seq(), event);
                deliverInOrder();
            } finally {
                lock.unlock();
            }
        }

        private void deliverInOrder() {
            for (var next = early.remove(position + 1); next != null; next = early.remove(position + 1)) {
                position++;
                for (var follower : List.copyOf(followers)) follower.deliver(next);
            }
        }

        private boolean isBefore(long seq) {
            lock.lock();
            try {
                return position != UNKNOWN && position < seq;
            } finally {
                lock.unlock();
            }
        }

        private void reach(long head) {
            reading.lock();
            try {
                while (isBefore(head)) {
                    var missed = log.after(project, position(), READ_AT_ONCE);
                    if (missed.isEmpty()) return;
                    missed.forEach(this::offer);
                }
            } finally {
                reading.unlock();
            }
        }

        private long position() {
            lock.lock();
            try {
                return position;
            } finally {
                lock.unlock();
            }
        }

        private void remove(Follower follower) {
            lock.lock();
            try {
                follower.closed = true;
                followers.remove(follower);
                closeIfUnused();
            } finally {
                lock.unlock();
            }
        }

        private void closeIfUnused() {
            lock.lock();
            try {
                if (!followers.isEmpty()) return;
                gone = true;
                feeds.remove(project, this);
            } finally {
                lock.unlock();
            }
        }
    }

    private static final class Follower implements Subscription {
        private final Feed feed;
        private final Consumer<LoggedEvent> follower;
        private final long position;
        private boolean closed;

        private Follower(Feed feed, Consumer<LoggedEvent> follower, long position) {
            this.feed = feed;
            this.follower = follower;
            this.position = position;
        }

        private void deliver(LoggedEvent event) {
            if (!closed) follower.accept(event);
        }

        @Override
        public long position() {
            return position;
        }

        @Override
        public void close() {
            feed.remove(this);
        }
    }
}
