package dev.tandem.auditor.ledger;

import dev.tandem.auditor.check.Checks;
import dev.tandem.auditor.check.OverdueTasks;
import dev.tandem.auditor.check.StockAccounts;
import dev.tandem.auditor.check.StreamVersions;
import dev.tandem.auditor.check.TopicOrder;
import dev.tandem.auditor.fact.EventStored;
import dev.tandem.auditor.fact.Fact;
import dev.tandem.auditor.fact.ForeignRecord;
import dev.tandem.auditor.fact.PartitionRead;
import dev.tandem.auditor.fact.RecordSeen;
import dev.tandem.auditor.fact.StockMoved;
import dev.tandem.auditor.fact.TaskWaiting;
import dev.tandem.auditor.finding.Dossier;
import dev.tandem.auditor.finding.Findings;
import dev.tandem.auditor.finding.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Folds facts to a balance. First every fact is read: a service's events by stream and version, a topic's records by
 * partition and offset. Then each subject is judged. Not thread-safe; memory grows with stock items and findings, and
 * with the keys of one partition, not with orders.
 */
public final class Ledger {
    private final Scope scope;
    private final Findings findings = new Findings();
    private final Tally tally = new Tally();
    private final StreamVersions versions = new StreamVersions(findings);
    private final TopicOrder topics = new TopicOrder(findings);
    private final StockAccounts stock;
    private final OverdueTasks tasks;
    private final Checks checks;
    private final Set<String> remarks = new TreeSet<>();
    private long foreignRecords;

    public Ledger(Scope scope) {
        this.scope = scope;
        this.stock = new StockAccounts(findings);
        this.tasks = new OverdueTasks(scope, findings);
        this.checks = new Checks(scope, topics::isTruncated);
    }

    /** Takes in a fact in the order of its source. */
    public void read(Fact fact) {
        if (fact instanceof EventStored event) {
            versions.read(event);
        } else if (fact instanceof RecordSeen record) {
            topics.read(record);
        } else if (fact instanceof PartitionRead partition) {
            topics.end(partition);
            remark(partition);
        } else if (fact instanceof StockMoved moved) {
            stock.read(moved);
        } else if (fact instanceof TaskWaiting task) {
            tasks.read(task);
        } else if (fact instanceof ForeignRecord) {
            foreignRecords++;
        }
    }

    /** Judges all facts of one subject together. */
    public void judge(String subject, List<Fact> facts) {
        Dossier dossier = new Dossier(subject, facts);
        tally.add(dossier);
        stock.add(dossier, dossier.isOver(scope));
        checks.examine(dossier, findings);
    }

    /** What it all comes to. */
    public Balance close() {
        stock.close();
        return new Balance(
                tally.orders(),
                tally.extras(topics.repeats(), foreignRecords),
                findings.byKind(),
                findings.kept(),
                new ArrayList<>(remarks));
    }

    private void remark(PartitionRead partition) {
        if (partition.isTruncated()) {
            remarks.add(partition.category().topic() + " begins after its first record: what retention dropped is not"
                    + " looked for");
        }
    }
}
