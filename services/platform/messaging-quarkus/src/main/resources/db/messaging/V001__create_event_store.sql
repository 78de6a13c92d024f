-- The event store is the outbox: the relay reads it in (transaction, position) order.
create table events (
    position       bigint generated always as identity,
    -- Filled by the server, so that the relay can tell finished transactions from running ones.
    transaction_id xid8        not null default pg_current_xact_id(),
    event_id       uuid        not null,
    stream_id      text        not null,
    version        bigint      not null,
    type           text        not null,
    payload        bytea       not null,
    occurred_at    timestamptz not null,
    traceparent    text,
    correlation_id text,
    causation_id   text,
    -- Two replicas that decide on the same version of a stream collide here; the later one decides again.
    constraint events_stream_version_key primary key (stream_id, version)
);

create index events_outbox_idx on events (transaction_id, position);

-- The state of every stream after its latest event.
create table streams (
    stream_id text     not null primary key,
    version   bigint   not null,
    schema    integer  not null,
    state     bytea    not null
) with (fillfactor = 80);

-- The command log is the inbox: what each command id was told the first time.
create table commands (
    command_id  uuid        not null primary key,
    fingerprint uuid        not null,
    accepted    boolean     not null,
    reply       bytea       not null,
    replied_at  timestamptz not null default now()
);

create table tasks (
    task_id        uuid        not null primary key,
    stream_id      text        not null,
    type           text        not null,
    due_at         timestamptz not null,
    payload        bytea       not null,
    traceparent    text,
    correlation_id text,
    causation_id   text,
    attempt        integer     not null default 0,
    -- While claimed, the end of the claim; otherwise when the task is due.
    available_at   timestamptz not null,
    last_error     text
) with (fillfactor = 80);

create index tasks_available_at_idx on tasks (available_at);

-- One row per relay: who may publish, until when, and how far it came.
create table relay_leases (
    name           text        not null primary key,
    owner          text,
    epoch          bigint      not null,
    expires_at     timestamptz not null,
    transaction_id xid8        not null,
    position       bigint      not null
);

insert into relay_leases (name, epoch, expires_at, transaction_id, position)
values ('outbox', 0, '-infinity', '0', 0);
