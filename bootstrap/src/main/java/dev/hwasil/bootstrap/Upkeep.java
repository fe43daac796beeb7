package dev.hwasil.bootstrap;

import dev.hwasil.application.presence.SocketRooms;
import dev.hwasil.application.unit.UnitOfWork;
import dev.hwasil.application.upkeep.CheckFiles;
import dev.hwasil.application.upkeep.ForgetOldRows;
import dev.hwasil.application.upkeep.NamedFiles;
import dev.hwasil.application.upkeep.SweepFiles;
import dev.hwasil.application.upkeep.SweepFiles.Outcome;
import dev.hwasil.application.upkeep.Turns;
import java.time.Duration;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the installation in order: each kind of upkeep once in its period, by whichever node is first. */
record Upkeep(
        UnitOfWork work,
        Turns turns,
        InstantSource clock,
        SocketRooms rooms,
        ForgetOldRows forgetOldRows,
        SweepFiles sweepFiles,
        CheckFiles checkFiles) {

    private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);

    private static final Duration FORGET_PERIOD = Duration.ofHours(1);
    private static final Duration SWEEP_PERIOD = Duration.ofHours(24);

    static Upkeep over(Adapters adapters) {
        var stores = adapters.stores();
        var clock = adapters.clock();
        var rows = new NamedFiles(stores.artworks(), stores.users());
        return new Upkeep(
                stores.work(),
                stores.turns(),
                clock,
                stores.socketRooms(),
                new ForgetOldRows(stores.work(), stores.oldRows(), clock),
                new SweepFiles(adapters.files(), rows, clock),
                new CheckFiles(adapters.files(), rows, clock));
    }

    /** Does what is due. */
    void run() {
        if (isOurTurn("forget old rows", FORGET_PERIOD)) forget();
        if (isOurTurn("sweep files", SWEEP_PERIOD)) sweep();
    }

    private boolean isOurTurn(String task, Duration period) {
        return work.perform(() -> turns.take(task, clock.instant(), period));
    }

    private void forget() {
        var places = rooms.forget(clock.instant());
        if (places > 0) LOG.debug("{} places that nobody came back to are gone", places);
        var forgotten = forgetOldRows.handle();
        if (!forgotten.isEmpty()) LOG.info("rows that have had their time are gone: {}", forgotten);
    }

    private void sweep() {
        switch (sweepFiles.handle(new SweepFiles.Command(false))) {
            case Outcome.Swept(var removed, var files) -> {
                if (removed > 0) LOG.info("{} of {} files were named by no row and are gone", removed, files);
            }
            case Outcome.TooMany(var unnamed, var files) ->
                LOG.error(
                        "{} of {} files are named by no row: that is too many to take away unasked, none has gone."
                                + " If the database is the right one, ./run sweep --all takes them away.",
                        unnamed,
                        files);
        }
    }
}
