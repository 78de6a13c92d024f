package dev.tandem.kubernetes.chart;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The tables of docs/capacity.md. */
final class CapacityPage {

    private CapacityPage() {}

    static String assumptions() {
        StringBuilder table = new StringBuilder("| assumed | |\n|---|---|\n");
        row(table, "orders per user and day", number(Budget.ORDERS_PER_USER_A_DAY));
        row(table, "busiest second against the mean one", number(Budget.PEAK_FACTOR));
        row(table, "lines per order", number(Budget.LINES_PER_ORDER));
        row(table, "size of an event with its headers", number(Budget.EVENT_KILOBYTES) + " kB");
        row(table, "size of another row", number(Budget.ROW_KILOBYTES) + " kB");
        row(table, "part of the requested CPU that is planned with", number(Budget.UTILISATION * 100) + " %");
        row(table, "events a second per partition", number(Budget.EVENTS_PER_PARTITION));
        row(table, "rows a second per PostgreSQL server", number(Budget.ROWS_PER_SERVER));
        row(table, "copies of a record, days it is kept", Budget.KAFKA_REPLICAS + ", " + Budget.KAFKA_DAYS);
        row(table, "days an answer is kept", number(Budget.ANSWER_DAYS));
        return table.toString();
    }

    static String order() {
        StringBuilder table = new StringBuilder("| topic | events of a completed order |\n|---|---|\n");
        Budget.EVENTS.forEach((topic, names) ->
                row(table, "`" + topic + "`", Budget.events(topic) + ": " + String.join(", ", names)));
        row(table, "all", String.valueOf(Budget.events()));
        table.append("\n| service | CPU ms per order | rows per order |\n|---|---|---|\n");
        Budget.COSTS.forEach((service, cost) -> table.append("| ")
                .append(service)
                .append(" | ")
                .append(number(cost.cpuMillis()))
                .append(" | ")
                .append(cost.rows())
                .append(" |\n"));
        double cpu = Budget.COSTS.values().stream()
                .mapToDouble(Budget.Cost::cpuMillis)
                .sum();
        return table.append("| all | " + number(cpu) + " | " + Budget.rows() + " |\n")
                .toString();
    }

    static String tiers() {
        StringBuilder table = new StringBuilder();
        line(table, "", Tier::profile);
        table.append("|---".repeat(Tier.ALL.size() + 1)).append("|\n");
        line(table, "users", tier -> number((double) tier.users()));
        line(table, "orders a day", tier -> number(tier.ordersPerDay()));
        line(table, "orders in the busiest second", tier -> number(tier.peak()));
        line(table, "regions", tier -> number(tier.regions()));
        line(table, "orders a second to plan for, one region lost", tier -> number(tier.planned()));
        line(table, "cells (releases)", tier -> number(tier.cells()));
        line(table, "orders in a cell's busiest second", tier -> number(tier.cellPeak()));
        line(table, "events published in it", tier -> number(tier.cellPeak() * Budget.events()));
        line(table, "rows written in it", tier -> number(tier.cellPeak() * Budget.rows()));
        line(table, "PostgreSQL servers per cell", tier -> tier.sharesServer() ? "1" : "1 per service");
        line(table, "`kafka.partitions`", tier -> number(tier.partitions()));
        line(table, "CPU request of a pod", tier -> tier.millicores() + "m");
        Budget.COSTS.keySet().forEach(service -> line(table, "pods of " + service, tier -> pods(tier, service)));
        line(table, "pods of a cell, least to most", tier -> all(service -> tier.least()) + most(tier));
        line(table, "Kafka storage, GB over all cells", tier -> number(tier.kafkaGigabytes()));
        line(table, "PostgreSQL storage after a year, GB over all cells", tier -> number(tier.databaseGigabytes()));
        return table.toString();
    }

    private static String pods(Tier tier, String service) {
        String needed = " (needs " + tier.needed(service) + ")";
        return tier.least() + (tier.scaled() ? " to " + tier.most(service) : "") + needed;
    }

    private static String most(Tier tier) {
        return tier.scaled() ? " to " + all(tier::most) : "";
    }

    private static int all(Function<String, Integer> pods) {
        return Budget.COSTS.keySet().stream().mapToInt(pods::apply).sum();
    }

    private static void line(StringBuilder table, String name, Function<Tier, String> value) {
        List<String> cells = Tier.ALL.stream().map(value).toList();
        table.append(cells.stream().collect(Collectors.joining(" | ", "| " + name + " | ", " |\n")));
    }

    private static void row(StringBuilder table, String name, String value) {
        table.append("| ").append(name).append(" | ").append(value).append(" |\n");
    }

    /** Two digits that count, thousands apart. */
    private static String number(double value) {
        if (value >= 100 || value == Math.rint(value)) {
            return String.format(Locale.ROOT, "%,d", Math.round(value));
        }
        return value >= 10 ? String.format(Locale.ROOT, "%.1f", value) : String.format(Locale.ROOT, "%.2g", value);
    }
}
