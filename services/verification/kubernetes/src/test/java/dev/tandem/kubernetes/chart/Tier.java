package dev.tandem.kubernetes.chart;

import java.util.List;

/**
 * A size of Tandem.
 *
 * @param regions each of them runs; the others carry all when one is lost
 * @param millicores CPU request of a pod
 * @param least pods of a service, so that a node or a zone may go
 * @param scaled whether the number of pods follows the load
 */
record Tier(String profile, long users, int regions, int millicores, int least, boolean scaled) {

    static final List<Tier> ALL = List.of(
            new Tier("tier-100", 100, 1, 100, 2, false),
            new Tier("tier-10k", 10_000, 1, 250, 2, true),
            new Tier("tier-1m", 1_000_000, 1, 500, 3, true),
            new Tier("tier-100m", 100_000_000, 3, 1000, 3, true));

    double ordersPerDay() {
        return users * Budget.ORDERS_PER_USER_A_DAY;
    }

    /** Orders a second in the busiest second, everywhere. */
    double peak() {
        return ordersPerDay() / Budget.DAY_SECONDS * Budget.PEAK_FACTOR;
    }

    /** The same with what the other regions take over from a lost one. */
    double planned() {
        return regions == 1 ? peak() : peak() * regions / (regions - 1);
    }

    /** Releases, each with brokers and databases of its own: as many as the busiest database asks for. */
    int cells() {
        int rows =
                Budget.COSTS.values().stream().mapToInt(Budget.Cost::rows).max().orElseThrow();
        int perRegion = (int) Math.ceil(planned() * rows / Budget.ROWS_PER_SERVER / regions);
        return regions * Math.max(1, perRegion);
    }

    /** Orders a second in the busiest second of a cell. */
    double cellPeak() {
        return planned() / cells();
    }

    /** Pods that the busiest second needs. */
    int needed(String service) {
        double cores = cellPeak() * Budget.COSTS.get(service).cpuMillis() / 1000;
        return (int) Math.ceil(cores / (millicores / 1000.0 * Budget.UTILISATION));
    }

    /** Most pods: twice what the busiest second needs, and twice the least. */
    int most(String service) {
        return 2 * Math.max(least, needed(service));
    }

    /** 12, doubled until every consumer's most pods and the busiest topic fit. */
    int partitions() {
        int pods = Budget.COSTS.keySet().stream()
                .filter(service -> !service.equals("gateway"))
                .mapToInt(this::most)
                .max()
                .orElseThrow();
        int events =
                Budget.EVENTS.keySet().stream().mapToInt(Budget::events).max().orElseThrow();
        int partitions = 12;
        while (partitions < pods || partitions * Budget.EVENTS_PER_PARTITION < cellPeak() * events) {
            partitions *= 2;
        }
        return partitions;
    }

    /** Whether one PostgreSQL server per cell does, or each service needs its own. */
    boolean sharesServer() {
        return cellPeak() * Budget.rows() <= Budget.ROWS_PER_SERVER;
    }

    /** Of all brokers of all cells, with replicas. */
    double kafkaGigabytes() {
        return ordersPerDay()
                * Budget.events()
                * Budget.EVENT_KILOBYTES
                / 1e6
                * Budget.KAFKA_REPLICAS
                * Budget.KAFKA_DAYS;
    }

    /** Events and snapshots of a year and the answers that are kept, of all databases, one copy. */
    double databaseGigabytes() {
        double events = ordersPerDay() * 365 * Budget.events() * Budget.EVENT_KILOBYTES;
        double answers = ordersPerDay() * Budget.ANSWER_DAYS * Budget.rows() * Budget.ROW_KILOBYTES;
        return (events + answers) / 1e6;
    }
}
