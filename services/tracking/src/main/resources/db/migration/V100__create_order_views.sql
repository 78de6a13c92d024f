-- What is known of every order, in one row; also the lock that puts its events in line.
create table order_views (
    order_id         uuid        not null primary key,
    customer_id      text        not null,
    status           text        not null,
    cancel_reason    text        not null,
    payment_status   text        not null,
    shipment_status  text        not null,
    carrier          text        not null,
    tracking_number  text        not null,
    placed           bytea       not null,
    order_version    bigint      not null,
    payment_version  bigint      not null,
    shipment_version bigint      not null,
    entries          bigint      not null,
    created_at       timestamptz not null,
    updated_at       timestamptz not null
) with (fillfactor = 80);

create index order_views_customer_id_idx on order_views (customer_id, created_at desc, order_id);
create index order_views_status_idx on order_views (status, created_at desc, order_id);

-- The story of an order: one entry per event. The event id makes the effect of an event happen once.
create table timeline_entries (
    event_id    uuid        not null primary key,
    order_id    uuid        not null,
    position    bigint      not null,
    type        text        not null,
    source      text        not null,
    occurred_at timestamptz not null,
    status      text        not null,
    summary     text        not null,
    constraint timeline_entries_order_id_position_key unique (order_id, position)
);
