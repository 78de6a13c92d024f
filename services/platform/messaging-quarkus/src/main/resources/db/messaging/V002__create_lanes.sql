-- One row per key of a consumer that has letters to work off.
create table lanes (
    consumer      text        not null,
    topic         text        not null,
    key           text        not null,
    -- While claimed, the end of the claim; infinity while a dead letter holds the lane.
    due_at        timestamptz not null,
    epoch         bigint      not null default 0,
    opened_at     timestamptz not null default now(),
    primary key (consumer, topic, key)
) with (fillfactor = 80);

create index lanes_due_idx on lanes (consumer, due_at);

-- Records that failed or queue behind one that did, as they arrived. Settled ones stay until their time is over.
create table letters (
    letter_id      uuid        not null primary key,
    -- Order within the lane.
    position       bigint      generated always as identity,
    consumer       text        not null,
    topic          text        not null,
    key            text        not null,
    partition      integer     not null,
    record_offset  bigint      not null,
    record_key     bytea,
    record_value   bytea,
    header_names   text[]      not null,
    header_values  bytea[]     not null,
    recorded_at    timestamptz not null,
    event_type     text,
    status         text        not null
        check (status in ('PARKED', 'RETRYING', 'DEAD', 'CLAIMED', 'APPLIED', 'DISCARDED')),
    attempts       integer     not null,
    fault_class    text,
    fault_type     text,
    fault_message  text,
    -- What people put in the place of record_value, which is never changed.
    replacement    bytea,
    parked_at      timestamptz not null,
    changed_at     timestamptz not null default now(),
    -- When the copy of a dead letter reached its dead-letter topic.
    copied_at      timestamptz
) with (fillfactor = 80);

create index letters_lane_idx on letters (consumer, topic, key, position)
    where status not in ('APPLIED', 'DISCARDED');
create index letters_uncopied_idx on letters (position) where status = 'DEAD' and copied_at is null;
create index letters_status_idx on letters (status, position);
