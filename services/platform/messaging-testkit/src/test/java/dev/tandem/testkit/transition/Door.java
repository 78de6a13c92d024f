package dev.tandem.testkit.transition;

/** A small state machine to test with. */
enum Door {
    BUILD("NONE", "build", "OPEN"),
    SHUT("OPEN", "shut", "CLOSED"),
    REOPEN("CLOSED", "open", "OPEN"),
    REMOVE("CLOSED", "brick up", "WALL 1");

    private final String from;
    private final String trigger;
    private final String to;

    Door(String from, String trigger, String to) {
        this.from = from;
        this.trigger = trigger;
        this.to = to;
    }

    static TransitionTable table() {
        return TransitionTable.of("door", values(), Door::from, Door::trigger, Door::to);
    }

    String from() {
        return from;
    }

    String trigger() {
        return trigger;
    }

    String to() {
        return to;
    }
}
