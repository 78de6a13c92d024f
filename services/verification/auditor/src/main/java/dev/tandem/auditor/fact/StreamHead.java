package dev.tandem.auditor.fact;

/** The version that a service believes a stream to have. */
public record StreamHead(Category category, String key, long version) implements Fact {
    @Override
    public String subject() {
        return category.subject(key, version);
    }
}
