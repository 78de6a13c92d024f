package dev.tandem.gateway;

import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/**
 * The edge for HTTP clients, in one look.
 *
 * <ul>
 *   <li>{@code POST /v1/orders}: ordering.PlaceOrder
 *   <li>{@code GET /v1/orders/{id}}: ordering.GetOrder
 *   <li>{@code DELETE /v1/orders/{id}}: ordering.CancelOrder
 *   <li>{@code GET /v1/orders}: tracking.ListOrders
 *   <li>{@code GET /v1/orders/{id}/events}: tracking.WatchOrder, as server-sent events
 *   <li>{@code GET /v1/stock}, {@code GET /v1/stock/{sku}}: inventory.ListStock, GetStock
 * </ul>
 */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Tandem",
                        version = "1",
                        description = "Orders that are confirmed at once and settle by themselves. Every error is"
                                + " `application/problem+json` (RFC 9457) with a stable `code` and the `traceId`:"
                                + " 400 names everything that is wrong with the request, 413 the body is over 1 MiB,"
                                + " 415 it is not JSON, 429 and 503 say in `Retry-After` when to come back, 504 a"
                                + " service did not answer in time; repeating the request is safe then. Every"
                                + " operation takes a token with the scope that its description names: 401 without"
                                + " one, 403 without the scope.",
                        license = @License(name = "Apache-2.0")))
@SecurityScheme(
        securitySchemeName = Gateway.TOKEN,
        description = "A JWT of the issuer that this installation trusts.",
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        bearerFormat = "JWT")
public final class Gateway extends Application {
    /** Name of the security scheme that every operation requires. */
    public static final String TOKEN = "token";
}
