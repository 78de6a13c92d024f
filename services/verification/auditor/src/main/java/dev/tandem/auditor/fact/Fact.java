package dev.tandem.auditor.fact;

/** One thing that was read. */
public sealed interface Fact
        permits EntryShown,
                EventStored,
                ForeignRecord,
                LetterHeld,
                MessageNoted,
                OrderPromised,
                PartitionRead,
                RecordSeen,
                StockMoved,
                StreamHead,
                TaskWaiting,
                ViewShown {
    /** Facts of one subject are judged together; empty for a fact that is judged as it comes. */
    String subject();
}
