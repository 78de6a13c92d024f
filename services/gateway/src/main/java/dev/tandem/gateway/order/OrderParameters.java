package dev.tandem.gateway.order;

import dev.tandem.gateway.edge.Wire;
import dev.tandem.gateway.problem.ProblemException;
import dev.tandem.gateway.problem.Violation;
import dev.tandem.proto.ordering.v1.OrderStatus;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads path and query parameters of orders, or says what is wrong with them. */
final class OrderParameters {
    private static final Pattern UUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final String STATUS_PREFIX = "ORDER_STATUS_";

    private OrderParameters() {}

    static String orderId(String id) {
        if (!UUID.matcher(id).matches()) {
            throw ProblemException.invalid(Violation.inParameter("id", "must be a UUID"));
        }
        return id.toLowerCase(Locale.ROOT);
    }

    static OrderStatus state(String state) {
        if (state == null || state.isEmpty()) {
            return OrderStatus.ORDER_STATUS_UNSPECIFIED;
        }
        return Arrays.stream(OrderStatus.values())
                .filter(status -> status.name().equals(STATUS_PREFIX + state))
                .filter(status -> status != OrderStatus.ORDER_STATUS_UNSPECIFIED)
                .findFirst()
                .orElseThrow(
                        () -> ProblemException.invalid(Violation.inParameter("state", "must be one of " + states())));
    }

    private static String states() {
        return Arrays.stream(OrderStatus.values())
                .map(Wire::name)
                .filter(name -> name != null)
                .collect(Collectors.joining(", "));
    }
}
