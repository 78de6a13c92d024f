package dev.tandem.scaler.group.model;

/** Why so many replicas are wanted. */
public enum Reason {
    /** Nothing is known yet: the replicas that are there stay. */
    STARTED("first look"),
    /** As many as before do. */
    ENOUGH("enough"),
    /** More are needed for the objective. */
    MORE_NEEDED("more needed"),
    /** Fewer will do, with head room. */
    FEWER_DO("fewer do"),
    /** Records wait and none is processed: a dependency is down, and more pods would not help. */
    DEPENDENCY_DOWN("held: records wait and none is processed, a dependency seems to be down"),
    /** The last pods brought no speed: the limit is elsewhere. */
    NO_GAIN("held: the last pods added brought no more speed, the limit is elsewhere");

    private final String words;

    Reason(String words) {
        this.words = words;
    }

    /** For people. */
    public String words() {
        return words;
    }
}
