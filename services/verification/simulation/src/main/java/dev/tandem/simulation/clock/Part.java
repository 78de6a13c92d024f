package dev.tandem.simulation.clock;

/** Something that calls depend on and that may be away for a while, such as a database. */
public final class Part {
    private final String name;
    private boolean down;

    public Part(String name) {
        this.name = name;
    }

    public String name() {
        return name;
    }

    public boolean isDown() {
        return down;
    }

    public void set(boolean away) {
        down = away;
    }
}
