package dev.tandem.bench.stack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tandem.bench.load.NumberedRequests;
import dev.tandem.dev.client.OrderRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

/** The HTTP requests that place orders. */
public final class OrderTexts {

    /** Goods that orders are spread over evenly. */
    public static final int SKUS = 200;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int CUSTOMERS = 1_000;
    private static final long CENTS = 1_250;

    private OrderTexts() {}

    /** The SKU of that number, from 0. */
    public static String sku(int number) {
        return "BENCH-" + number;
    }

    /** Approved orders of one piece by many customers, all under one token. */
    public static List<String> place(String token) {
        return IntStream.range(0, CUSTOMERS)
                .mapToObj(i -> new OrderRequest("bench-" + i, sku(i % SKUS), 1, CENTS, OrderRequest.APPROVED_CARD))
                .map(order -> text(token, order.toJson()))
                .toList();
    }

    /** As {@link #place(String)}, each of so many lines of one piece. */
    public static List<String> place(String token, int lines) {
        return IntStream.range(0, CUSTOMERS)
                .mapToObj(i -> text(token, withLines(i, lines)))
                .toList();
    }

    private static String withLines(int customer, int lines) {
        ObjectNode order;
        try {
            order = (ObjectNode) JSON.readTree(
                    new OrderRequest("bench-" + customer, sku(0), 1, CENTS, OrderRequest.APPROVED_CARD).toJson());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
        JsonNode first = order.path("lines").path(0);
        ArrayNode all = order.putArray("lines");
        for (int i = 0; i < lines; i++) {
            all.add(((ObjectNode) first.deepCopy()).put("sku", sku((customer + i) % SKUS)));
        }
        return order.toString();
    }

    private static String text(String token, String body) {
        return String.join(
                "\r\n",
                "POST /v1/orders HTTP/1.1",
                "Host: localhost",
                "Accept: application/json",
                "Authorization: Bearer " + token,
                "Content-Type: application/json",
                "Idempotency-Key: bench-" + NumberedRequests.PLACE,
                "Content-Length: " + body.getBytes(StandardCharsets.UTF_8).length,
                "",
                body);
    }
}
