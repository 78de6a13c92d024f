package dev.tandem.auditor;

import dev.tandem.auditor.fact.Fact;
import dev.tandem.auditor.fact.OrderPromised;
import dev.tandem.auditor.finding.Scope;
import dev.tandem.auditor.ledger.Ledger;
import dev.tandem.auditor.source.Database;
import dev.tandem.auditor.source.FactFiles;
import dev.tandem.auditor.source.ReceivedMessages;
import dev.tandem.auditor.source.ServiceStore;
import dev.tandem.auditor.source.Topics;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Audits a whole Tandem from outside, read only, running or not. Throws {@link
 * dev.tandem.auditor.source.AuditException} when a source cannot be read. Not thread-safe.
 */
public final class Auditor {
    private static final double NANOS_PER_SECOND = 1e9;
    private static final int FACTS_PER_WORD = 5_000;

    private final AuditSources sources;
    private final Consumer<String> progress;

    /** The progress is told in short phrases. */
    public Auditor(AuditSources sources, Consumer<String> progress) {
        this.sources = sources;
        this.progress = progress;
    }

    /** Reads everything once and closes the books. */
    public Report audit(AuditTerms terms) {
        long start = System.nanoTime();
        List<ReceivedMessages> received = Stream.concat(
                        sources.mails().map(ReceivedMessages::mails).stream(),
                        sources.webhooks().map(ReceivedMessages::webhooks).stream())
                .toList();
        Set<String> channels = received.stream().map(ReceivedMessages::channel).collect(Collectors.toSet());
        try (FactFiles files = FactFiles.create()) {
            Ledger ledger = new Ledger(new Scope(Instant.now(), terms.settled(), terms.quiet(), channels));
            Reading reading = new Reading(ledger, files);
            // What arrived is older than the record of it, and an effect is older than what it leads to.
            received.forEach(messages -> messages.read(reading.from("received messages")));
            readServers(reading);
            sources.promised().forEach(id -> reading.from("promises").accept(new OrderPromised(id)));
            progress.accept("balancing " + reading.count + " facts");
            files.forEach(ledger::judge);
            return new Report(terms.settled(), ledger.close(), (System.nanoTime() - start) / NANOS_PER_SECOND);
        }
    }

    private void readServers(Reading reading) {
        List<ServiceStore> stores = new ArrayList<>();
        try {
            for (Database database : sources.databases()) {
                stores.add(ServiceStore.open(database));
            }
            // Opened after the snapshots: what a relay was past then is on its topic now.
            try (Topics topics = Topics.open(sources.bootstrapServers())) {
                stores.forEach(store -> store.read(reading.from("database of " + store.service())));
                topics.read(reading.from("topics"));
            }
        } finally {
            stores.forEach(ServiceStore::close);
        }
    }

    /** Hands each fact to the ledger, and to the files when it is judged with others. */
    private final class Reading {
        private final Ledger ledger;
        private final FactFiles files;
        private long count;

        Reading(Ledger ledger, FactFiles files) {
            this.ledger = ledger;
            this.files = files;
        }

        Consumer<Fact> from(String source) {
            return fact -> {
                if (count++ % FACTS_PER_WORD == 0) {
                    progress.accept("reading " + source + ", " + count + " facts so far");
                }
                ledger.read(fact);
                if (!fact.subject().isEmpty()) {
                    files.add(fact);
                }
            };
        }
    }
}
