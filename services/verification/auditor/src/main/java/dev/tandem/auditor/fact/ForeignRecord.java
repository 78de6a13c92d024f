package dev.tandem.auditor.fact;

/** A record on a topic that does not say it comes from the topic's owner. */
public record ForeignRecord(Category category, int partition, long offset) implements Fact {
    @Override
    public String subject() {
        return "";
    }
}
