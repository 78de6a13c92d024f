package dev.tandem.auditor;

import dev.tandem.auditor.finding.Rule;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** One way to tamper with healthy books; its name says how. */
interface Corruption {
    /** The rule that must notice. */
    Rule rule();

    /** The id that must be named. */
    String id();

    void tamperWith(World world);

    /** All that there are; {@link LedgerTest} holds them to the rules. */
    static List<Corruption> all() {
        return Stream.<Corruption[]>of(
                        StoreCorruption.values(),
                        TopicCorruption.values(),
                        OrderCorruption.values(),
                        MoneyCorruption.values(),
                        StockCorruption.values(),
                        ReaderCorruption.values())
                .flatMap(Arrays::stream)
                .toList();
    }
}
