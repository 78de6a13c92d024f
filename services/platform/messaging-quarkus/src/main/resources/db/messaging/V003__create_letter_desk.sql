alter table letters
    -- The redrive under which it was given its latest attempt; none once it failed there and was counted.
    add column redrive_id  uuid,
    -- Until then somebody may be at work on its copy, or its topic did not take it.
    add column copy_due_at timestamptz not null default '-infinity';

create index letters_redrive_idx on letters (redrive_id, status) where redrive_id is not null;

-- What people did, in the transaction that did it. Nobody changes or deletes a row, and it outlives its letter.
create table desk_actions (
    action_id      bigint      generated always as identity primary key,
    letter_id      uuid,
    redrive_id     uuid,
    kind           text        not null
        check (kind in ('REDRIVE', 'DISCARD', 'EDIT', 'START_REDRIVE', 'CANCEL_REDRIVE', 'RESUME_REDRIVE')),
    actor          text        not null,
    reason         text        not null,
    acted_at       timestamptz not null,
    status_before  text,
    status_after   text        not null,
    -- Of an edit: what an attempt would have got before and gets now.
    value_before   bytea,
    value_after    bytea,
    check (letter_id is not null or redrive_id is not null)
);

create index desk_actions_letter_idx on desk_actions (letter_id, action_id) where letter_id is not null;

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'Rows of % are never changed or deleted', tg_table_name;
end $$;

create trigger desk_actions_are_kept before update or delete on desk_actions
    for each statement execute function refuse_change();

-- Many letters that get another attempt. Any replica makes the next step; the claim says which one may.
create table redrives (
    redrive_id       uuid        not null primary key,
    number           bigint      generated always as identity unique,
    fingerprint      uuid        not null,
    status           text        not null check (status in ('RUNNING', 'STOPPED', 'CANCELLED', 'COMPLETED')),
    -- Which letters.
    statuses         text[]      not null,
    consumer         text,
    topic            text,
    key              text,
    event_type       text,
    fault_type       text,
    parked_from      timestamptz,
    parked_before    timestamptz,
    -- How carefully.
    canary           integer[]   not null,
    rate_per_second  integer     not null,
    actor            text        not null,
    reason           text        not null,
    created_at       timestamptz not null,
    -- How far: positions up to cursor are done, those behind last_position arrived after the start.
    matched          bigint      not null,
    last_position    bigint      not null,
    cursor_position  bigint      not null default 0,
    redriven         bigint      not null default 0,
    failed_before    bigint      not null default 0,
    failed_letters   uuid[]      not null default '{}',
    stop_reason      text,
    -- While claimed, the end of the claim.
    due_at           timestamptz not null,
    epoch            bigint      not null default 0,
    changed_at       timestamptz not null
) with (fillfactor = 80);

create index redrives_due_idx on redrives (due_at) where status = 'RUNNING';
