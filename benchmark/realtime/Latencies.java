/** Times in µs, kept to about one per cent: so many that a list of them would be a load of its own. */
final class Latencies {

    private static final double PER_E = 100;

    private final long[] buckets = new long[2_400];
    private long count;

    void add(long micros) {
        var bucket = (int) (Math.log(Math.max(micros, 1)) * PER_E);
        buckets[Math.min(bucket, buckets.length - 1)]++;
        count++;
    }

    long count() {
        return count;
    }

    /** The time in ms that this share of all were not above; NaN when there are none. */
    double quantile(double share) {
        var wanted = (long) Math.ceil(share * count);
        var seen = 0L;
        for (var bucket = 0; bucket < buckets.length; bucket++) {
            seen += buckets[bucket];
            if (seen >= wanted && seen > 0) return Math.exp((bucket + 0.5) / PER_E) / 1000;
        }
        return Double.NaN;
    }
}
