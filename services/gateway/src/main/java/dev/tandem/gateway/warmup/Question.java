package dev.tandem.gateway.warmup;

import io.vertx.core.Future;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;

/** What the gateway asks itself: one way to each service, and the one that orders come. */
enum Question {
    STOCK(HttpMethod.GET, "/v1/stock?limit=1"),
    VIEWS(HttpMethod.GET, "/v1/orders?customer=nobody&limit=1"),
    ORDER(HttpMethod.GET, "/v1/orders/00000000-0000-4000-8000-000000000000"),
    PLACE(HttpMethod.POST, "/v1/orders");

    /** Whole, but for the quantity, which the contract refuses. */
    private static final String ORDER_OF_NOTHING = """
            {
              "customerId": "nobody",
              "email": "nobody@example.org",
              "lines": [{"sku": "NOTHING", "quantity": 0, "unitPrice": {"currencyCode": "EUR", "minorUnits": 1}}],
              "shippingAddress": {
                "recipient": "Nobody", "street": "Nowhere 0", "postalCode": "00000", "city": "None", "country": "DE"
              },
              "paymentToken": "none"
            }""";

    private final HttpMethod method;
    private final String path;

    Question(HttpMethod method, String path) {
        this.method = method;
        this.path = path;
    }

    HttpMethod method() {
        return method;
    }

    String path() {
        return path;
    }

    Future<HttpClientResponse> send(HttpClientRequest request) {
        if (this != PLACE) {
            return request.send();
        }
        return request.putHeader("Content-Type", "application/json")
                .putHeader("Idempotency-Key", "nothing")
                .send(ORDER_OF_NOTHING);
    }
}
