package dev.tandem.simulation.check;

import java.util.ArrayList;
import java.util.List;

/** What a run did that must never happen. */
public final class Findings {
    private static final int MOST = 20;

    private final List<Finding> found = new ArrayList<>();

    public void add(String invariant, String what) {
        if (found.size() < MOST) {
            found.add(new Finding(invariant, what));
        }
    }

    public List<Finding> all() {
        return List.copyOf(found);
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }
}
