package dev.tandem.testkit.transition;

/** A row of a transition table, by the names of its states and trigger. */
record Transition(String from, String trigger, String to) {
    @Override
    public String toString() {
        return from + " --" + trigger + "--> " + to;
    }
}
