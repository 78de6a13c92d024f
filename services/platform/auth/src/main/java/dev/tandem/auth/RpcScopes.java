package dev.tandem.auth;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The scope that each RPC of the contracts needs, all on one page. An RPC that is not here cannot be called. */
public final class RpcScopes {
    private static final Map<String, String> SCOPES = Stream.of(
                    of(Scopes.ORDERS_WRITE, "tandem.ordering.v1.OrderService", "PlaceOrder", "CancelOrder"),
                    of(Scopes.ORDERS_READ, "tandem.ordering.v1.OrderService", "GetOrder"),
                    of(Scopes.ORDERS_WRITE, "tandem.inventory.v1.InventoryService", "ReserveStock", "ReleaseStock"),
                    of(Scopes.STOCK_WRITE, "tandem.inventory.v1.InventoryService", "RestockItem"),
                    of(Scopes.STOCK_READ, "tandem.inventory.v1.InventoryService", "GetStock", "ListStock"),
                    of(Scopes.ORDERS_READ, "tandem.payment.v1.PaymentService", "GetPayment"),
                    of(Scopes.ORDERS_READ, "tandem.shipping.v1.ShippingService", "GetShipment"),
                    of(Scopes.ORDERS_READ, "tandem.notification.v1.NotificationService", "ListNotifications"),
                    of(
                            Scopes.ORDERS_READ,
                            "tandem.tracking.v1.TrackingService",
                            "GetOrderView",
                            "ListOrders",
                            "WatchOrder"),
                    of(
                            Scopes.OPERATIONS,
                            "tandem.operations.v1.DeadLetterService",
                            "ListLetters",
                            "GroupLetters",
                            "GetLetter",
                            "RedriveLetter",
                            "DiscardLetter",
                            "EditLetter",
                            "StartRedrive",
                            "GetRedrive",
                            "ListRedrives",
                            "WatchRedrive",
                            "CancelRedrive",
                            "ResumeRedrive"))
            .flatMap(Function.identity())
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private RpcScopes() {}

    /** The scope for a method such as {@code tandem.ordering.v1.OrderService/GetOrder}; empty when none is declared. */
    public static Optional<String> of(String method) {
        return Optional.ofNullable(SCOPES.get(method));
    }

    /** Health and reflection, which anybody may call. */
    public static boolean isOpen(String method) {
        return method.startsWith("grpc.health.") || method.startsWith("grpc.reflection.");
    }

    private static Stream<Map.Entry<String, String>> of(String scope, String service, String... methods) {
        return Arrays.stream(methods).map(method -> Map.entry(service + "/" + method, scope));
    }
}
