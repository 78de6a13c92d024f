package dev.tandem.testkit.transition;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Records which rows of a table the tests went through. Safe for use by several threads. */
public final class TransitionCoverage {
    private final TransitionTable table;
    private final Set<Transition> visited = ConcurrentHashMap.newKeySet();

    private TransitionCoverage(TransitionTable table) {
        this.table = table;
    }

    public static TransitionCoverage of(TransitionTable table) {
        return new TransitionCoverage(table);
    }

    /** Call with what the state machine did; fails with {@link AssertionError} when the table has no such row. */
    public void visited(Object from, Object trigger, Object to) {
        Transition transition = TransitionTable.transition(from, trigger, to);
        if (!table.rows().contains(transition)) {
            throw new AssertionError(table.name() + " has no transition " + transition);
        }
        visited.add(transition);
    }

    /** Call after all tests; fails with {@link AssertionError} that lists the rows nobody visited. */
    public void assertComplete() {
        List<Transition> missing =
                table.rows().stream().filter(row -> !visited.contains(row)).toList();
        if (!missing.isEmpty()) {
            throw new AssertionError(missing.stream()
                    .map(Transition::toString)
                    .collect(Collectors.joining("\n  ", table.name() + " was never seen to go\n  ", "")));
        }
    }
}
