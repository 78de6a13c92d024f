package dev.tandem.tracking.order.adapter.postgres;

import dev.tandem.tracking.order.application.OrderFilter;
import java.util.HashMap;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;

/** The query of a filtered list, newest order first. */
final class ListQuery {
    private final StringBuilder text = new StringBuilder("from OrderViewEntity where orderVersion > 0");
    private final Map<String, Object> parameters = new HashMap<>();

    private ListQuery() {}

    static ListQuery of(OrderFilter filter) {
        ListQuery query = new ListQuery();
        filter.customerId().ifPresent(id -> query.and("customerId = :customerId", Map.of("customerId", id)));
        filter.status().ifPresent(status -> query.and("status = :status", Map.of("status", status)));
        filter.after()
                .ifPresent(after -> query.and(
                        "(createdAt < :createdAt or (createdAt = :createdAt and orderId > :orderId))",
                        Map.of("createdAt", after.createdAt(), "orderId", after.orderId())));
        query.text.append(" order by createdAt desc, orderId");
        return query;
    }

    Mutiny.SelectionQuery<OrderViewEntity> in(Mutiny.Session session) {
        Mutiny.SelectionQuery<OrderViewEntity> query = session.createQuery(text.toString(), OrderViewEntity.class);
        parameters.forEach(query::setParameter);
        return query;
    }

    private void and(String condition, Map<String, Object> values) {
        text.append(" and ").append(condition);
        parameters.putAll(values);
    }
}
