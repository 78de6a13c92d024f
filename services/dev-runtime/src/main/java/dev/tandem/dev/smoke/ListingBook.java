package dev.tandem.dev.smoke;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tandem.dev.client.Answer;
import dev.tandem.dev.client.GatewayClient;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The customer's list (tracking's view, built from events) has exactly the accepted orders, each as it ended. */
record ListingBook(GatewayClient gateway, String customerId) implements Book {

    @Override
    public List<Finding> check(List<FinalOrder> orders) {
        List<Finding> findings = new ArrayList<>();
        Map<String, String> listed = listed(findings);
        Set<String> surplus = new HashSet<>(listed.keySet());
        for (FinalOrder order : orders) {
            String status = listed.get(order.orderId());
            if (status == null) {
                findings.add(Finding.lost("order " + order.orderId() + " is missing in the customer's list"));
            } else if (!status.equals(order.status())) {
                findings.add(Finding.wrong(
                        "order " + order.orderId() + " is listed as " + status + ", but is " + order.status()));
            }
            surplus.remove(order.orderId());
        }
        surplus.forEach(id -> findings.add(Finding.doubled("order " + id + " is listed, but nobody was told of it")));
        return findings;
    }

    private Map<String, String> listed(List<Finding> findings) {
        Map<String, String> statuses = new HashMap<>();
        String cursor = "";
        do {
            Answer page = gateway.ordersOf(customerId, cursor);
            for (JsonNode order : page.body().path("orders")) {
                String id = order.path("orderId").asText();
                if (statuses.put(id, order.path("status").asText()) != null) {
                    findings.add(Finding.doubled("order " + id + " is listed twice"));
                }
            }
            cursor = page.text("nextCursor");
        } while (!cursor.isEmpty());
        return statuses;
    }
}
