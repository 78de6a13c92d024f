package dev.tandem.gateway.caller;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.auth.RpcScopes;
import jakarta.annotation.security.RolesAllowed;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An operation asks for what the RPC behind it asks for: nobody is let in only to be refused. */
class OperationScopesTest {
    private static final Map<String, String> RPCS = Map.of(
            "OrderResource.place", "tandem.ordering.v1.OrderService/PlaceOrder",
            "OrderResource.get", "tandem.ordering.v1.OrderService/GetOrder",
            "OrderResource.cancel", "tandem.ordering.v1.OrderService/CancelOrder",
            "OrderResource.list", "tandem.tracking.v1.TrackingService/ListOrders",
            "OrderResource.events", "tandem.tracking.v1.TrackingService/WatchOrder",
            "StockResource.list", "tandem.inventory.v1.InventoryService/ListStock",
            "StockResource.get", "tandem.inventory.v1.InventoryService/GetStock");

    @Test
    void everyOperationHasTheScopeOfItsRpc() throws ClassNotFoundException {
        assertThat(operations()).hasSize(RPCS.size()).allSatisfy(operation -> {
            RolesAllowed allowed = operation.getAnnotation(RolesAllowed.class);
            assertThat(allowed).as(operation.toString()).isNotNull();
            assertThat(allowed.value()).containsExactly(scope(operation));
        });
    }

    private static String scope(Method operation) {
        String name = operation.getDeclaringClass().getSimpleName() + "." + operation.getName();
        return RpcScopes.of(RPCS.get(name)).orElseThrow();
    }

    private static List<Method> operations() throws ClassNotFoundException {
        return List.of(
                        Class.forName("dev.tandem.gateway.order.OrderResource"),
                        Class.forName("dev.tandem.gateway.stock.StockResource"))
                .stream()
                .flatMap(resource -> Arrays.stream(resource.getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .toList();
    }
}
