package dev.tandem.dev.cli;

import dev.tandem.dev.stack.PartState;
import dev.tandem.dev.stack.PartStatus;
import java.io.PrintWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Shows a stack while it runs. Thread-safe. */
interface UpView {

    /** Shows the parts as they are now. */
    void show(List<PartStatus> parts);

    /** Adds lines below what is shown. */
    void say(List<String> lines);

    /** A table that is redrawn in a terminal, or a line per change elsewhere. */
    static UpView on(PrintWriter out) {
        return Boolean.getBoolean("tandem.tty") ? new Redrawn(out) : new Changes(out);
    }

    /** Redraws the table in place; the lines said last stay below it. */
    final class Redrawn implements UpView {

        private final PrintWriter out;
        private List<String> below = List.of();
        private int drawn;

        Redrawn(PrintWriter out) {
            this.out = out;
        }

        @Override
        public synchronized void show(List<PartStatus> parts) {
            List<String> table = PartTable.of(parts);
            if (drawn > 0) {
                out.print("\033[" + drawn + "A");
            }
            table.forEach(this::drawLine);
            below.forEach(this::drawLine);
            out.print("\033[J");
            out.flush();
            drawn = table.size() + below.size();
        }

        @Override
        public synchronized void say(List<String> lines) {
            below = List.copyOf(lines);
        }

        // A line that wraps would break the count of lines to go up.
        private void drawLine(String line) {
            out.println("\033[?7l" + line + "\033[K\033[?7h");
        }
    }

    /** Prints a line whenever a part changes its state. */
    final class Changes implements UpView {

        private final PrintWriter out;
        private final Map<String, PartState> shown = new HashMap<>();

        Changes(PrintWriter out) {
            this.out = out;
        }

        @Override
        public synchronized void show(List<PartStatus> parts) {
            for (PartStatus part : parts) {
                if (shown.put(part.name(), part.state()) != part.state()) {
                    out.println(PartTable.line(part));
                }
            }
            out.flush();
        }

        @Override
        public synchronized void say(List<String> lines) {
            lines.forEach(out::println);
            out.flush();
        }
    }
}
