package dev.hwasil.ws.client;

import dev.hwasil.application.account.Caller;
import dev.hwasil.application.presence.SocketRooms.Place;
import dev.hwasil.domain.error.DomainError;
import dev.hwasil.domain.error.DomainException;
import dev.hwasil.domain.project.Permission;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.ws.recovery.Offset;
import dev.hwasil.ws.recovery.Pids.Pid;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a socket is taken up again whose connection was lost.
 *
 * @param places where it has been told that it is
 * @param heard how far it has heard each of them
 * @param expected where it wanted to be, and had not been told that it is
 */
record Resumption(Pid pid, List<Place> places, Offset heard, List<Place> expected) {

    /** The most events that a client is told again, over all projects; after more it has to reload. */
    static final long MOST = 1_000;

    /** For how long a client may be away and be told what it has missed. */
    static final Duration LONGEST = Duration.ofHours(24);

    /**
     * What a client that sends these along is to be taken for; empty when it is a new socket: without a pid, with one
     * that is not this caller's, or when it has missed too much, or has lost or changed its rights meanwhile.
     */
    static Optional<Resumption> of(@Nullable String pid, @Nullable String offset, Caller caller, Surroundings around) {
        var former = Optional.ofNullable(pid)
                .flatMap(around.pids()::read)
                .filter(was -> was.user().equals(caller.id()));
        var said = offset == null ? Optional.of(new Offset(Map.of())) : Offset.parse(offset);
        if (former.isEmpty() || said.isEmpty()) return Optional.empty();
        var resumption = of(former.get(), said.get(), around);
        return resumption.isPossible(caller, around) ? Optional.of(resumption) : Optional.empty();
    }

    /** Of what it has left since nothing is kept, whatever the offset says. */
    private static Resumption of(Pid pid, Offset said, Surroundings around) {
        around.declarations().keep();
        var told = new ArrayList<Place>();
        var expected = new ArrayList<Place>();
        var heard = new HashMap<ProjectId, Long>();
        for (var place :
                around.memory().of(pid.socket(), pid.user(), around.clock().instant())) {
            var position = said.at(place.project());
            (position.isPresent() ? told : expected).add(place);
            position.ifPresent(at -> heard.put(place.project(), at));
        }
        return new Resumption(pid, told, new Offset(heard), expected);
    }

    private boolean isPossible(Caller caller, Surroundings around) {
        var earliest = around.clock().instant().minus(LONGEST);
        var heads = around.log().heads(heard.positions().keySet());
        var events = 0L;
        for (var heardOf : heard.positions().entrySet()) {
            var project = heardOf.getKey();
            var from = heardOf.getValue();
            if (from > heads.getOrDefault(project, 0L) || !maySee(project, caller, around)) return false;
            var missed = around.log().missed(project, from, caller.id());
            if (missed.rightsChanged()) return false;
            if (missed.since() != null && missed.since().isBefore(earliest)) return false;
            events += missed.events();
        }
        return events <= MOST;
    }

    private static boolean maySee(ProjectId project, Caller caller, Surroundings around) {
        try {
            around.access().require(caller, Permission.SEE, project);
            return true;
        } catch (DomainException refused) {
            if (refused.error() instanceof DomainError.Unavailable) throw refused;
            return false;
        }
    }
}
