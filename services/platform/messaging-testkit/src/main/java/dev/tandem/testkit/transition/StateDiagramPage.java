package dev.tandem.testkit.transition;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Draws a transition table as a Markdown page with a Mermaid diagram. */
final class StateDiagramPage {
    private static final String OUTSIDE = "[*]";

    private final String name;
    private final List<Transition> rows;

    StateDiagramPage(TransitionTable table) {
        this.name = table.name();
        this.rows = table.rows();
    }

    String render() {
        return """
                # State machine: %s

                <!-- Generated from the transition table; a test fails when this page differs from it. -->

                ```mermaid
                stateDiagram-v2
                %s
                ```

                | from | trigger | to |
                |---|---|---|
                %s
                """.formatted(name.replace('-', ' '), lines(arrows(), "    "), lines(cells(), ""));
    }

    private Stream<String> arrows() {
        return Stream.of(initial(), rows.stream().map(StateDiagramPage::arrow), finals())
                .flatMap(arrows -> arrows);
    }

    private Stream<String> initial() {
        return Stream.of(rows.get(0).from())
                .filter(state -> !state.equals(TransitionTable.NOWHERE))
                .map(state -> OUTSIDE + " --> " + node(state));
    }

    /** States that nothing leaves. */
    private Stream<String> finals() {
        return rows.stream()
                .map(Transition::to)
                .distinct()
                .filter(state -> rows.stream().noneMatch(row -> row.from().equals(state)))
                .map(state -> node(state) + " --> " + OUTSIDE);
    }

    private Stream<String> cells() {
        return rows.stream().map(row -> "| %s | %s | %s |".formatted(row.from(), row.trigger(), row.to()));
    }

    private static String arrow(Transition row) {
        return "%s --> %s : %s".formatted(node(row.from()), node(row.to()), row.trigger());
    }

    /** Mermaid's state names hold word characters only. */
    private static String node(String state) {
        return state.equals(TransitionTable.NOWHERE) ? OUTSIDE : state.replaceAll("\\W", "_");
    }

    private static String lines(Stream<String> lines, String indent) {
        return lines.map(line -> indent + line).collect(Collectors.joining("\n"));
    }
}
