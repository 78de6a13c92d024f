package dev.tandem.gateway.order;

/** Bodies that the OpenAPI document shows; a test sends the requests and reads the answers. */
final class OrderExamples {
    static final String PLACE = """
            {
              "customerId": "ada",
              "email": "ada@example.com",
              "lines": [
                {"sku": "CUP-BLUE", "quantity": 2, "unitPrice": {"currencyCode": "EUR", "minorUnits": 1250}}
              ],
              "shippingAddress": {
                "recipient": "Ada Lovelace",
                "street": "12 Analytical Row",
                "postalCode": "1011 AB",
                "city": "Amsterdam",
                "country": "NL"
              },
              "paymentToken": "4242424242424242"
            }""";

    static final String CONFIRMED = """
            {
              "orderId": "5b0c9d36-6c0d-5d2f-9a55-2f6d3f6a9b10",
              "customerId": "ada",
              "status": "CONFIRMED",
              "lines": [
                {"sku": "CUP-BLUE", "quantity": 2, "unitPrice": {"currencyCode": "EUR", "minorUnits": 1250}}
              ],
              "total": {"currencyCode": "EUR", "minorUnits": 2500},
              "shippingAddress": {
                "recipient": "Ada Lovelace",
                "street": "12 Analytical Row",
                "postalCode": "1011 AB",
                "city": "Amsterdam",
                "country": "NL"
              },
              "createdAt": "2026-11-21T10:15:30.125Z",
              "updatedAt": "2026-11-21T10:15:30.125Z",
              "version": 2
            }""";

    static final String INVALID = """
            {
              "type": "urn:tandem:problem:invalid-request",
              "title": "Invalid request",
              "status": 400,
              "detail": "The request is not valid.",
              "instance": "/v1/orders",
              "code": "INVALID_REQUEST",
              "traceId": "4bf92f3577b34da6a3ce929d0e0e4736",
              "errors": [
                {"detail": "must be greater than or equal to 1", "pointer": "#/lines/0/quantity"}
              ]
            }""";

    static final String OUT_OF_STOCK = """
            {
              "type": "urn:tandem:problem:out-of-stock",
              "title": "Out of stock",
              "status": 409,
              "detail": "Too few pieces of CUP-BLUE are in stock.",
              "instance": "/v1/orders",
              "code": "OUT_OF_STOCK",
              "traceId": "4bf92f3577b34da6a3ce929d0e0e4736"
            }""";

    static final String EVENT = """
            id: 01938f3e-5b0a-7c1d-8e2f-3a4b5c6d7e8f
            event: OrderConfirmed
            data: {"eventId":"01938f3e-5b0a-7c1d-8e2f-3a4b5c6d7e8f","type":"OrderConfirmed",\
            "occurredAt":"2026-11-21T10:15:30.125Z","source":"/tandem/ordering","status":"CONFIRMED",\
            "text":"Stock is reserved."}
            """;

    private OrderExamples() {}
}
