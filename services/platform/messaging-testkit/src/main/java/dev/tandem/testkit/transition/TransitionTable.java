package dev.tandem.testkit.transition;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * The transitions of one state machine. The first row starts in the initial state; a state named {@value #NOWHERE}
 * stands for "does not exist yet".
 */
public final class TransitionTable {
    static final String NOWHERE = "NONE";

    private final String name;
    private final List<Transition> rows;

    private TransitionTable(String name, List<Transition> rows) {
        this.name = name;
        this.rows = rows;
    }

    /**
     * Reads a model's own rows, so that the model need not know this class.
     *
     * @param name lower case with hyphens; names the diagram's file
     * @throws IllegalArgumentException without rows, or when a row is there twice
     */
    public static <T> TransitionTable of(
            String name, T[] rows, Function<T, ?> from, Function<T, ?> trigger, Function<T, ?> to) {
        if (!name.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException("not lower case with hyphens: " + name);
        }
        if (rows.length == 0) {
            throw new IllegalArgumentException(name + " has no transitions");
        }
        List<Transition> transitions = Arrays.stream(rows)
                .map(row -> transition(from.apply(row), trigger.apply(row), to.apply(row)))
                .toList();
        rejectDuplicates(name, transitions);
        return new TransitionTable(name, transitions);
    }

    private static void rejectDuplicates(String name, List<Transition> transitions) {
        Set<Transition> seen = new HashSet<>();
        for (Transition transition : transitions) {
            if (!seen.add(transition)) {
                throw new IllegalArgumentException(name + " lists twice: " + transition);
            }
        }
    }

    static Transition transition(Object from, Object trigger, Object to) {
        return new Transition(String.valueOf(from), String.valueOf(trigger), String.valueOf(to));
    }

    public String name() {
        return name;
    }

    List<Transition> rows() {
        return rows;
    }
}
