package dev.tandem.proto.lint;

/** One place that breaks a rule: the full name of the element, and what is wrong with it. */
public record Finding(String element, String problem) {

    @Override
    public String toString() {
        return element + ": " + problem;
    }
}
