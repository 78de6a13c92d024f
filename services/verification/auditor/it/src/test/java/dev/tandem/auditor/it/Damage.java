package dev.tandem.auditor.it;

/** What somebody does to a service's tables, and the rule that must notice. */
enum Damage {
    END_OF_ORDER_LOST("ordering", "delete from events where version = 7", "event_missing"),
    ORDER_LOST("ordering", "delete from events; delete from streams", "effect_without_order"),
    BYTES_CHANGED("ordering", "update events set payload = '\\x0a0141' where version = 6", "record_differs"),
    BYTES_BROKEN("ordering", "update events set payload = '\\xff' where version = 1", "event_unreadable"),
    EVENT_ID_CHANGED("payment", "update events set event_id = gen_random_uuid() where version = 2", "record_differs"),
    PAYMENT_LOST("payment", "delete from events; delete from streams", "unknown_to_payment"),
    CAPTURED_TWICE("payment", """
            insert into events (event_id, stream_id, version, type, payload, occurred_at)
            select gen_random_uuid(), stream_id, 4, type, payload, occurred_at from events where version = 3;
            update streams set version = 4""", "event_repeated"),
    UNPUBLISHED("shipping", """
            insert into events (event_id, stream_id, version, type, payload, occurred_at)
            select gen_random_uuid(), stream_id, 4, type, payload, occurred_at from events where version = 3;
            update relay_leases set position = position + 10, transaction_id = pg_current_xact_id()""", "event_unpublished"),
    RELAY_ASLEEP("shipping", """
            insert into events (event_id, stream_id, version, type, payload, occurred_at)
            select gen_random_uuid(), stream_id, 4, type, payload, occurred_at from events where version = 3""", "relay_stuck"),
    SHIPMENT_LOST("shipping", "delete from events; delete from streams", "unknown_to_shipping"),
    STOCK_EVENT_LOST("inventory", "delete from events where type like '%StockItemDeducted'", "stock_unbooked"),
    RESERVATION_LOST("inventory", "delete from events where stream_id like 'reservation/%'", "reservation_differs"),
    MESSAGE_FORGOTTEN("notification", "delete from events where version = 1", "message_invented"),
    MESSAGE_UNSENT("notification", "delete from events where version = 2", "message_stuck"),
    VIEW_BEHIND("tracking", "update order_views set status = 'PAID', order_version = 3", "view_differs"),
    VIEW_LOST("tracking", "delete from order_views", "unknown_to_tracking"),
    ENTRY_LOST("tracking", "delete from timeline_entries where position = 5", "entry_missing"),
    TASK_FORGOTTEN("payment", """
            insert into tasks (task_id, stream_id, type, due_at, payload, available_at)
            values (gen_random_uuid(), 'payment/x', 'capture', now() - interval '1 h', '', now() - interval '1 h')""", "task_overdue");

    private final String service;
    private final String sql;
    private final String rule;

    Damage(String service, String sql, String rule) {
        this.service = service;
        this.sql = sql;
        this.rule = rule;
    }

    String service() {
        return service;
    }

    String sql() {
        return sql;
    }

    String rule() {
        return rule;
    }
}
