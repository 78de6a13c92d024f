package dev.tandem.bench.result;

import java.util.Set;

/** Names of plots. */
public final class Plots {

    public static final String LATENCY = "latency in ms by percentile";
    public static final String DONE = "done in each second";
    public static final String SLOWEST = "99th percentile in ms of each second";
    public static final String UNDER_WAY = "orders under way in each second";
    public static final String GOODPUT = "goodput as a share of the capacity, by load in capacities";
    public static final String ADMITTED = "99th percentile in ms of admitted calls, by load in capacities";
    public static final String EVENTS = "age of events in ms when they have their effect, by percentile";
    public static final String COST = "microseconds of processor time per order, by ";

    /** Drawn with powers of ten upwards. */
    public static final Set<String> TIMES = Set.of(LATENCY, SLOWEST, ADMITTED, EVENTS);

    /** Drawn with powers of ten from left to right. */
    public static final Set<String> BY_POWERS =
            Set.of(COST + "clients", COST + "lines", COST + "stored orders", COST + "partitions");

    /** Over percentiles. */
    public static final Set<String> BY_PERCENTILE = Set.of(LATENCY, EVENTS);

    private Plots() {}
}
