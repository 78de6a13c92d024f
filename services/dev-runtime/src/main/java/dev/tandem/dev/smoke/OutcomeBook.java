package dev.tandem.dev.smoke;

import dev.tandem.dev.client.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Each order ended as its kind says. */
record OutcomeBook() implements Book {

    private static final int CANCELLED_AT_ONCE = 200;
    private static final int TOO_LATE = 409;

    @Override
    public List<Finding> check(List<FinalOrder> orders) {
        List<Finding> findings = new ArrayList<>();
        for (FinalOrder order : orders) {
            if (!order.settled()) {
                findings.add(Finding.lost(name(order) + " never settled: " + order.status()));
            } else if (!asExpected(order)) {
                findings.add(Finding.wrong(name(order) + " ended " + order.status() + " " + order.cancelReason()));
            }
            findings.addAll(duplicates(order));
        }
        return findings;
    }

    private static boolean asExpected(FinalOrder order) {
        return switch (order.placed().plan().kind()) {
            case APPROVED, DUPLICATE -> order.completed();
            case DECLINED -> order.cancelled() && order.cancelReason().equals("PAYMENT_DECLINED");
            case OUT_OF_STOCK -> order.cancelled() && order.cancelReason().equals("OUT_OF_STOCK");
            case CANCELLED -> followsTheAnswer(order);
        };
    }

    // A cancellation races the dispatch; whoever wins, the answer must have told the truth.
    private static boolean followsTheAnswer(FinalOrder order) {
        Optional<Integer> answered = order.placed().cancellation().map(Answer::status);
        if (answered.isEmpty()) {
            return false;
        }
        return switch (answered.get()) {
            case CANCELLED_AT_ONCE -> order.cancelled();
            case PlacedOrder.ACCEPTED -> true;
            case TOO_LATE -> order.completed();
            default -> false;
        };
    }

    private static List<Finding> duplicates(FinalOrder order) {
        return order.placed().answers().stream()
                .skip(1)
                .filter(answer -> !answer.text("orderId").equals(order.orderId()))
                .map(answer -> answer.text("orderId").isEmpty()
                        ? Finding.wrong(name(order) + ": its repeat was answered " + answer.describe())
                        : Finding.doubled(name(order) + ": its repeat made order " + answer.text("orderId")))
                .toList();
    }

    private static String name(FinalOrder order) {
        return order.placed().plan().kind() + " order " + order.orderId();
    }
}
