package dev.tandem.bench.result;

/** Names of plots that several scenarios have. */
public final class Plots {

    public static final String LATENCY = "latency by percentile";
    public static final String DONE = "done in each second";
    public static final String SLOWEST = "99th percentile of each second";

    public static final String UNDER_WAY = "orders under way in each second";

    private Plots() {}
}
