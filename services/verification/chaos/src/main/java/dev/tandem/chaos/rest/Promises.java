package dev.tandem.chaos.rest;

import dev.tandem.chaos.drive.Remembered;
import dev.tandem.dev.client.Answer;
import dev.tandem.dev.smoke.OrderKind;
import dev.tandem.dev.stack.DevStack;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Compares what clients were told with what became of their orders. */
public final class Promises {

    private static final int CANCELLED_AT_ONCE = 200;
    private static final int TOO_LATE = 409;

    private final Map<String, String> ends;

    private Promises(Map<String, String> ends) {
        this.ends = ends;
    }

    /** Reads how all orders ended. */
    public static Promises read(DevStack stack) {
        return new Promises(new ServiceTables(stack.database("ordering")).orderEnds());
    }

    /** For tests and callers that know the ends: id to COMPLETED, CANCELLED or empty. */
    public static Promises of(Map<String, String> ends) {
        return new Promises(Map.copyOf(ends));
    }

    /** Everything that is not as clients were told, by what it is. */
    public Broken check(List<Remembered> memory) {
        Broken broken = new Broken(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        Set<String> untold = new HashSet<>(ends.keySet());
        for (Remembered told : memory) {
            untold.remove(told.orderId());
            String name = told.plan().kind() + " order " + told.plan().idempotencyKey() + " " + told.orderId();
            check(told, name, broken);
        }
        untold.forEach(id -> broken.doubled().add("order " + id + " exists, but nobody was told that it is accepted"));
        return broken;
    }

    private void check(Remembered told, String name, Broken broken) {
        if (!told.consistent()) {
            broken.doubled()
                    .add(name + " got different answers: "
                            + told.answers().stream().map(Answer::describe).toList());
        }
        if (told.unknown()) {
            broken.wrong().add(name + " was never answered");
        } else if (told.accepted()) {
            checkEnd(told, name, broken);
        } else if (told.plan().kind() != OrderKind.OUT_OF_STOCK) {
            broken.wrong().add(name + " was refused: " + told.answers().get(0).describe());
        }
    }

    private void checkEnd(Remembered told, String name, Broken broken) {
        String end = ends.get(told.orderId());
        if (end == null) {
            broken.lost().add(name + " was accepted and does not exist");
        } else if (end.isEmpty()) {
            broken.unsettled().add(name + " came to no end");
        } else if (!isExpected(told, end)) {
            broken.wrong()
                    .add(name + " ended " + end + ", cancellation answered "
                            + told.cancellation().map(Answer::describe).orElse("nothing"));
        }
    }

    /** How many orders ended so. */
    public long count(String end) {
        return ends.values().stream().filter(end::equals).count();
    }

    private static boolean isExpected(Remembered told, String end) {
        boolean completed = end.equals("COMPLETED");
        return switch (told.plan().kind()) {
            case APPROVED, DUPLICATE -> completed;
            case DECLINED, OUT_OF_STOCK -> !completed;
            case CANCELLED -> followsTheAnswer(told.cancellation(), completed);
        };
    }

    // Without an answer either may have won.
    private static boolean followsTheAnswer(Optional<Answer> cancellation, boolean completed) {
        int status = cancellation.map(Answer::status).orElse(0);
        return status == CANCELLED_AT_ONCE ? !completed : status != TOO_LATE || completed;
    }

    /** Sentences about broken promises. */
    public record Broken(List<String> lost, List<String> doubled, List<String> unsettled, List<String> wrong) {}
}
