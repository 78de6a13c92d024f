package dev.tandem.auditor.fact;

/** All records of a partition were read, from its first to where it ended when the audit began. */
public record PartitionRead(Category category, int partition, long beginning, long end) implements Fact {
    @Override
    public String subject() {
        return "";
    }

    /** Whether retention has dropped records. */
    public boolean isTruncated() {
        return beginning > 0;
    }
}
