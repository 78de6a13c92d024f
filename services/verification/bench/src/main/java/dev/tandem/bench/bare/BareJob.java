package dev.tandem.bench.bare;

/**
 * One thing to do for a while.
 *
 * @param address of the database (JDBC) or the broker
 * @param warmUpSeconds not counted
 * @param seconds counted
 */
public record BareJob(Kind kind, String address, String user, String password, int warmUpSeconds, int seconds) {

    /** What is done. */
    public enum Kind {
        /** Inserts of one small row each, every one durable before the next of the same connection. */
        SINGLE_INSERTS,
        /** Inserts of many rows at once, over one connection. */
        BATCHED_INSERTS,
        /** Small records to twelve partitions, every one acknowledged. */
        PRODUCE,
        /** The records that were produced, read again. */
        CONSUME
    }

    /** Rows or records. */
    public record Done(long count, double seconds) {

        /** How many in a second. */
        public double ofEachSecond() {
            return seconds == 0 ? 0 : count / seconds;
        }
    }
}
