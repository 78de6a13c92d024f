package dev.tandem.dev.client;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** One order of one line, price in euro cents; the payment token is a test card of the sandbox provider. */
public record OrderRequest(String customerId, String sku, int quantity, long centsEach, String paymentToken) {

    /** Is approved. */
    public static final String APPROVED_CARD = "4242424242424242";

    /** Is declined. */
    public static final String DECLINED_CARD = "4000000000000002";

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Sum of the order in euro cents. */
    public long totalCents() {
        return quantity * centsEach;
    }

    /** The gateway's request body. */
    public String toJson() {
        ObjectNode order = JSON.createObjectNode();
        order.put("customerId", customerId);
        order.put("email", customerId + "@example.com");
        ObjectNode line = order.putArray("lines").addObject();
        line.put("sku", sku);
        line.put("quantity", quantity);
        line.putObject("unitPrice").put("currencyCode", "EUR").put("minorUnits", centsEach);
        order.putObject("shippingAddress")
                .put("recipient", "Ada Lovelace")
                .put("street", "12 St James's Square")
                .put("postalCode", "SW1Y 4JH")
                .put("city", "London")
                .put("country", "GB");
        order.put("paymentToken", paymentToken);
        return order.toString();
    }
}
