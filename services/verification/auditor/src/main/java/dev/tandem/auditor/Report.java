package dev.tandem.auditor;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tandem.auditor.finding.Finding;
import dev.tandem.auditor.finding.Kind;
import dev.tandem.auditor.ledger.Balance;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The result of an audit, for programs and for people. */
public record Report(boolean settled, Balance balance, double seconds) {
    private static final int SHOWN = 20;
    private static final int IDS_SHOWN = 5;

    /** Whether nothing is wrong, and nothing in flight where everything had to be settled. */
    public boolean passed() {
        return balance.isClean() && !(settled && balance.orders().inFlight() > 0);
    }

    /** One JSON object on one line; at most 1,000 findings of each rule are listed, all are counted. */
    public String toJson() {
        Balance.Orders orders = balance.orders();
        Balance.Extras extras = balance.extras();
        ObjectNode json = new ObjectMapper()
                .createObjectNode()
                .put("passed", passed())
                .put("accepted", orders.accepted())
                .put("completed", orders.completed())
                .put("cancelled", orders.cancelled())
                .put("in_flight", orders.inFlight())
                .put("parked", orders.parked())
                .put("dead", orders.dead());
        for (Kind kind : Kind.values()) {
            json.put(kind.label(), balance.count(kind));
        }
        json.put("repeated_records", extras.repeatedRecords())
                .put("repeated_messages", extras.repeatedMessages())
                .put("foreign_records", extras.foreignRecords())
                .put("letters", extras.letters())
                .put("undelivered", extras.undelivered())
                .put("seconds", Math.round(seconds * 100) / 100.0);
        ArrayNode findings = json.putArray("findings");
        balance.findings().forEach(finding -> add(findings, finding));
        balance.remarks().forEach(json.putArray("remarks")::add);
        return json.toString();
    }

    /** The ledger in lines for people, with the first findings. */
    public List<String> summary() {
        Balance.Orders orders = balance.orders();
        Balance.Extras extras = balance.extras();
        List<String> lines = new ArrayList<>();
        lines.add(line("accepted", orders.accepted(), ""));
        lines.add(line("completed", orders.completed(), ""));
        lines.add(line("cancelled", orders.cancelled(), ""));
        lines.add(line("in flight", orders.inFlight(), ""));
        lines.add(line("parked", orders.parked(), "a consumer keeps a record of it and tries again"));
        lines.add(line("dead", orders.dead(), "attempts spent, somebody must decide; or discarded"));
        lines.add("");
        for (Kind kind : Kind.values()) {
            lines.add(line(kind.label().replace('_', ' '), balance.count(kind), ""));
        }
        lines.add("");
        lines.add(line("repeated records", extras.repeatedRecords(), "allowed: published at least once"));
        lines.add(line("repeated messages", extras.repeatedMessages(), "allowed: same key, one effect"));
        lines.add(line("foreign records", extras.foreignRecords(), "on our topics, but not ours"));
        lines.add(line("letters kept", extras.letters(), "records that a consumer could not apply"));
        lines.add(line("undelivered", extras.undelivered(), "messages given up after their last attempt"));
        lines.addAll(findings());
        lines.addAll(balance.remarks());
        lines.add("");
        lines.add(verdict());
        return lines;
    }

    private List<String> findings() {
        List<String> lines = new ArrayList<>();
        if (!balance.isClean()) {
            lines.add("");
        }
        balance.findings().stream()
                .limit(SHOWN)
                .forEach(finding -> lines.add(finding.kind().label() + ": "
                        + String.join(
                                ", ", finding.ids().stream().limit(IDS_SHOWN).toList()) + ": " + finding.text()));
        long more = balance.wrongInAll() - Math.min(SHOWN, balance.findings().size());
        if (more > 0) {
            lines.add("... and " + more + " more");
        }
        return lines;
    }

    private String verdict() {
        String end = String.format(Locale.ROOT, " (%.1f s)", seconds);
        if (passed()) {
            return "the books balance" + end;
        }
        return balance.isClean()
                ? "the books balance, but not everything is settled" + end
                : "the books do NOT balance" + end;
    }

    private static String line(String name, long count, String remark) {
        return String.format(Locale.ROOT, "%-18s %,12d  %s", name, count, remark)
                .stripTrailing();
    }

    private static void add(ArrayNode findings, Finding finding) {
        ObjectNode json = findings.addObject()
                .put("kind", finding.kind().label())
                .put("rule", finding.rule().label());
        finding.ids().forEach(json.putArray("ids")::add);
        json.put("text", finding.text());
    }
}
