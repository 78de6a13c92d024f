package dev.tandem.dev.smoke;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The topic tells each order's story once, in version order, to the end that the order came to. */
record TopicBook(TopicWatch watch) implements Book {

    @Override
    public List<Finding> check(List<FinalOrder> orders) {
        List<Finding> findings = new ArrayList<>();
        Map<String, List<SeenEvent>> stories = new HashMap<>();
        Set<String> ids = new HashSet<>();
        for (SeenEvent event : watch.seen()) {
            // The relay may publish an event again after a failover; its id makes that harmless.
            if (ids.add(event.id())) {
                stories.computeIfAbsent(event.orderId(), id -> new ArrayList<>())
                        .add(event);
            }
        }
        for (FinalOrder order : orders) {
            findings.addAll(check(order, stories.getOrDefault(order.orderId(), List.of())));
        }
        return findings;
    }

    private static List<Finding> check(FinalOrder order, List<SeenEvent> story) {
        List<Finding> findings = new ArrayList<>();
        for (int i = 1; i < story.size(); i++) {
            if (story.get(i).version() <= story.get(i - 1).version()) {
                findings.add(Finding.wrong(
                        "order " + order.orderId() + ": version " + story.get(i).version() + " came after version "
                                + story.get(i - 1).version()));
            }
        }
        String end = order.completed() ? "OrderCompleted" : "OrderCancelled";
        long ends = story.stream().filter(event -> event.is(end)).count();
        if (ends == 0) {
            findings.add(Finding.lost("order " + order.orderId() + ": no " + end + " on the topic"));
        } else if (ends > 1) {
            findings.add(Finding.doubled("order " + order.orderId() + ": " + ends + " times " + end));
        }
        return findings;
    }
}
