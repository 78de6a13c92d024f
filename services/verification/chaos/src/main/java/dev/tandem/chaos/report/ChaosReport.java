package dev.tandem.chaos.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tandem.chaos.fault.Recoveries.Recovery;
import dev.tandem.chaos.plan.FaultKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The result of a run. */
public record ChaosReport(
        Terms terms,
        Orders orders,
        Calls calls,
        Damage damage,
        Outages outages,
        Verdict verdict,
        List<String> findings,
        double seconds) {

    private static final int SHOWN = 30;

    /** What was asked for. */
    public record Terms(int orders, int warmUp, int kills, long seed, String command) {}

    /** Orders by what clients were told, and by what became of them. */
    public record Orders(long accepted, long rejected, long unknown, long completed, long cancelled) {}

    /** Clients' calls, those answered within 5 s, the attempts they took, and attempts told to come again later. */
    public record Calls(long all, long inTime, long attempts, long refusals) {

        /** Share of calls answered in time in percent, rounded down to three decimals; 100 without calls. */
        public double availability() {
            return all == 0 ? 100 : Math.floor(inTime * 100_000.0 / all) / 1_000;
        }
    }

    /** What was done to the stack. */
    public record Damage(
            Map<FaultKind, Long> faults, List<Recovery> recoveries, long repeated, long poisoned, long discarded) {

        long kills() {
            return faults.entrySet().stream()
                    .filter(fault -> fault.getKey().isKill())
                    .mapToLong(Map.Entry::getValue)
                    .sum();
        }

        RecoveryTimes times() {
            return RecoveryTimes.of(recoveries.stream()
                    .map(Recovery::time)
                    .flatMap(Optional::stream)
                    .toList());
        }

        long unrecovered() {
            return recoveries.stream()
                    .filter(recovery -> recovery.time().isEmpty())
                    .count();
        }
    }

    /** What is wrong, counted; other is everything that has no name of its own. */
    public record Verdict(
            long lost, long doubled, long outOfOrder, long unbalanced, long unsettled, long other, boolean quiet) {

        /** Whether nothing is wrong. */
        public boolean passed() {
            return lost + doubled + outOfOrder + unbalanced + unsettled + other == 0 && quiet;
        }
    }

    /** One JSON object on one line. */
    public String toJson() {
        ObjectNode json = new ObjectMapper().createObjectNode();
        json.put("passed", verdict.passed());
        json.put("orders", terms.orders()).put("warm_up_orders", terms.warmUp());
        json.put("accepted", orders.accepted()).put("rejected", orders.rejected());
        json.put("unknown", orders.unknown())
                .put("completed", orders.completed())
                .put("cancelled", orders.cancelled());
        addDamage(json);
        json.put("calls", calls.all()).put("answered_in_time", calls.inTime()).put("attempts", calls.attempts());
        json.put("refusals", calls.refusals()).put("availability", calls.availability());
        json.put("lost", verdict.lost()).put("doubled", verdict.doubled());
        json.put("out_of_order", verdict.outOfOrder()).put("unbalanced", verdict.unbalanced());
        json.put("unsettled", verdict.unsettled()).put("other", verdict.other()).put("quiet", verdict.quiet());
        findings.forEach(json.putArray("findings")::add);
        json.put("seed", terms.seed()).put("command", terms.command()).put("seconds", Math.round(seconds));
        return json.toString();
    }

    private void addDamage(ObjectNode json) {
        json.put("kills", damage.kills());
        ObjectNode faults = json.putObject("faults");
        damage.faults().forEach((kind, count) -> faults.put(kind.label(), count));
        RecoveryTimes times = damage.times();
        json.put("recovery_median_s", times.median()).put("recovery_max_s", times.max());
        json.put("unrecovered", damage.unrecovered());
        ObjectNode byKind = json.putObject("recovery");
        timesByKind().forEach((kind, ofKind) -> byKind.putObject(kind.label())
                .put("count", ofKind.count())
                .put("median_s", ofKind.median())
                .put("max_s", ofKind.max()));
        outages.addTo(json.putObject("broker"));
        json.put("repeated", damage.repeated()).put("poisoned", damage.poisoned());
        json.put("discarded_letters", damage.discarded());
    }

    /** The same for people. */
    public List<String> summary() {
        List<String> lines = new ArrayList<>(findings.stream().limit(SHOWN).toList());
        if (findings.size() > SHOWN) {
            lines.add("... and " + (findings.size() - SHOWN) + " more");
        }
        lines.add(ordersLine());
        lines.add(faultsLine());
        lines.add(text(
                "recovery: median %.1f s, max %.1f s, not seen %d; %s",
                damage.times().median(), damage.times().max(), damage.unrecovered(), recoveryByKind()));
        lines.add(text(
                "clients: %d calls in %d attempts, %d told to come again, %.3f %% answered within 5 s",
                calls.all(), calls.attempts(), calls.refusals(), calls.availability()));
        if (!outages.backlogs().isEmpty()) {
            lines.add(outages.line());
        }
        lines.add(text(
                "records sent again %d, unreadable ones %d, letters discarded %d",
                damage.repeated(), damage.poisoned(), damage.discarded()));
        lines.add(verdictLine());
        lines.add(text("seed %d, %.0f s; again: %s", terms.seed(), seconds, terms.command()));
        lines.add(verdict.passed() ? "nothing was lost or doubled" : "NOT everything is as it should be");
        return lines;
    }

    private String ordersLine() {
        return text(
                "%d orders and %d to warm up: accepted %d, rejected %d, unknown %d; completed %d, cancelled %d",
                terms.orders(),
                terms.warmUp(),
                orders.accepted(),
                orders.rejected(),
                orders.unknown(),
                orders.completed(),
                orders.cancelled());
    }

    private String faultsLine() {
        return damage.kills() + " kills; faults: "
                + damage.faults().entrySet().stream()
                        .filter(fault -> fault.getValue() > 0)
                        .map(fault -> fault.getKey().label() + " " + fault.getValue())
                        .collect(Collectors.joining(", "));
    }

    private String verdictLine() {
        return text(
                "lost %d, doubled %d, out of order %d, unbalanced %d, unsettled %d, other %d%s",
                verdict.lost(),
                verdict.doubled(),
                verdict.outOfOrder(),
                verdict.unbalanced(),
                verdict.unsettled(),
                verdict.other(),
                verdict.quiet() ? "" : ", NOT quiet");
    }

    private String recoveryByKind() {
        return timesByKind().entrySet().stream()
                .map(kind -> text(
                        "%s %.1f/%.1f",
                        kind.getKey().label(),
                        kind.getValue().median(),
                        kind.getValue().max()))
                .collect(Collectors.joining(", "));
    }

    private Map<FaultKind, RecoveryTimes> timesByKind() {
        Map<FaultKind, RecoveryTimes> times = new TreeMap<>();
        damage.recoveries().stream()
                .collect(Collectors.groupingBy(Recovery::kind))
                .forEach((kind, ofKind) -> times.put(
                        kind,
                        RecoveryTimes.of(ofKind.stream()
                                .map(Recovery::time)
                                .flatMap(Optional::stream)
                                .toList())));
        return times;
    }

    private static String text(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
