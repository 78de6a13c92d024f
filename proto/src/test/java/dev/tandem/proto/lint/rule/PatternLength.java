package dev.tandem.proto.lint.rule;

/** Tells whether a regular expression accepts only strings up to some length. Refuses what it cannot be sure of. */
final class PatternLength {

    private PatternLength() {}

    /** True if the pattern is anchored at both ends and nothing in it repeats without end. */
    static boolean isBounded(String pattern) {
        String skeleton = pattern.replaceAll("\\\\(p\\{\\w+}|.)", "x").replaceAll("\\[[^\\]]*]", "x");
        return skeleton.matches("\\^[^*+|]*\\$") && !skeleton.matches(".*\\{\\d+,}.*");
    }
}
