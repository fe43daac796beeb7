import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** One measurement: warms up, and counts what was sent in the window after that. */
final class Run implements Client.Ear {

    /** Positions say when they were sent and by whom, the how manieth: {@code y} is index × this + number. */
    private static final long NUMBERS = 1_000_000;

    private static final double DRAIN_SECONDS = 3;

    private final int members;
    private final double warmSeconds;
    private final double seconds;
    private final Latencies delivered = new Latencies();
    private final Latencies acknowledged = new Latencies();
    private final Map<Integer, Long> sentAt = new HashMap<>();
    private long from = Long.MAX_VALUE;
    private long until = Long.MAX_VALUE;
    private long expected;
    private long unsent;
    private long refused;

    Run(int members, double warmSeconds, double seconds) {
        this.members = members;
        this.warmSeconds = warmSeconds;
        this.seconds = seconds;
    }

    /**
     * What came of it.
     *
     * @param offered how many were to be delivered a second
     * @param missing the share of those that never came
     * @param cpu the server's processor time, in s for a million deliveries, or in ms for an acknowledged change
     * @param front the same of those of its processes alone that clients come to
     */
    record Result(double offered, double missing, double p50, double p99, double cpu, double front) {

        /** Of changes that were acknowledged, which take so many times the time, in ms. */
        private Result ofChanges(double rate, Latencies acknowledged, double times) {
            return new Result(
                    rate, missing, acknowledged.quantile(0.5), acknowledged.quantile(0.99), cpu * times, front * times);
        }
    }

    @Override
    public void cursor(Client to, long x, long y) {
        if (y / NUMBERS != to.index) heard(x);
    }

    @Override
    public void comment(Client to, long number) {
        heard(number);
    }

    private void heard(long sent) {
        if (sent >= from && sent < until) delivered.add(Crowd.micros() - sent);
    }

    @Override
    public void acknowledged(Client by, int id, boolean isRefused) {
        var sent = sentAt.remove(id);
        if (isRefused) refused++;
        if (sent != null && sent >= from && sent < until) acknowledged.add(Crowd.micros() - sent);
    }

    /** Everybody moves so often a second; each position goes to all others of the room. */
    Result cursors(Server server, Crowd crowd, double hertz) throws IOException {
        var numbers = new long[crowd.clients.size()];
        return measured(server, crowd, hertz * crowd.clients.size(), (client, at) -> {
            var number = numbers[client.index] + 1;
            var json = "{\"projectId\":\"" + client.projectId + "\",\"x\":" + at + ",\"y\":"
                    + (client.index * NUMBERS + number % NUMBERS) + "}";
            if (!client.emit("cursor:move", "", json)) return false;
            numbers[client.index] = number;
            return true;
        });
    }

    /** So many comments a second, one after the other by all; each goes to all others of the room. */
    Result comments(Server server, Crowd crowd, double rate) throws IOException {
        var next = new int[1];
        var result = measured(server, crowd, rate, (client, at) -> {
            var id = next[0]++;
            sentAt.put(id, at);
            return client.emit(
                    "comment:create",
                    Integer.toString(id),
                    "{\"projectId\":\"" + client.projectId + "\",\"content\":\"c:" + at
                            + " the horizon line is a bit too high in this panel, please lower it\"}");
        });
        if (refused > 0) System.err.println(refused + " comments were refused");
        return result.ofChanges(rate, acknowledged, delivered.count() / 1_000.0 / acknowledged.count());
    }

    private interface Sender {
        boolean send(Client client, long at) throws IOException;
    }

    /** Latency counts from when a message was due, not from when there was time to send it. */
    private Result measured(Server server, Crowd crowd, double perSecond, Sender sender) throws IOException {
        var gap = 1e6 / perSecond;
        double due = Crowd.micros() + 200_000;
        from = (long) (due + warmSeconds * 1e6);
        until = (long) (from + seconds * 1e6);
        var cpu = Double.NaN;
        var front = Double.NaN;
        for (var turn = 0L; due < until; ) {
            var now = Crowd.micros();
            if (Double.isNaN(cpu) && now >= from) {
                cpu = server.cpuSeconds();
                front = server.frontSeconds();
            }
            for (var burst = 0; due <= now && due < until && burst < 64; burst++, due += gap) {
                var client = crowd.clients.get((int) (turn++ % crowd.clients.size()));
                if (!client.isReady()) continue;
                var isCounted = (long) due >= from;
                if (isCounted) expected += members - 1;
                if (!sender.send(client, (long) due) && isCounted) unsent += members - 1;
            }
            crowd.listen(Math.min((long) (due - Crowd.micros()), 5_000));
        }
        var used = server.cpuSeconds() - cpu;
        var usedInFront = server.frontSeconds() - front;
        for (var end = Crowd.micros() + DRAIN_SECONDS * 1e6; Crowd.micros() < end && delivered.count() < expected; ) {
            crowd.listen(5_000);
        }
        if (unsent > 0) System.err.println(unsent + " deliveries were never sent: the server did not read");
        var missing = 1 - (double) delivered.count() / expected;
        return new Result(
                expected / seconds,
                missing,
                delivered.quantile(0.5),
                delivered.quantile(0.99),
                used * 1e6 / delivered.count(),
                usedInFront * 1e6 / delivered.count());
    }
}
