-- Weekly partitions (UTC, from Monday), so that what nobody can ask for any more is dropped as a whole. The service
-- itself makes those of the coming weeks; rows of other weeks go to the default one.

alter table commands rename to commands_before;
alter table commands_before rename constraint commands_pkey to commands_before_pkey;

create table commands (
    command_id  uuid        not null,
    week        date        not null default date_trunc('week', now() at time zone 'UTC')::date,
    fingerprint uuid        not null,
    accepted    boolean     not null,
    reply       bytea       not null,
    replied_at  timestamptz not null default now(),
    primary key (command_id, week)
) partition by range (week);

create table commands_default partition of commands default;

alter table letters rename to letters_before;
alter table letters_before rename constraint letters_pkey to letters_before_pkey;
drop index letters_lane_idx, letters_uncopied_idx, letters_status_idx, letters_redrive_idx;

create sequence letters_position_sequence;

create table letters (
    letter_id      uuid        not null,
    -- Of the record, not of the moment: a record that arrives again in another week is still the same letter.
    week           date        not null,
    position       bigint      not null default nextval('letters_position_sequence'),
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
    replacement    bytea,
    parked_at      timestamptz not null,
    changed_at     timestamptz not null default now(),
    copied_at      timestamptz,
    redrive_id     uuid,
    copy_due_at    timestamptz not null default '-infinity',
    primary key (letter_id, week)
) partition by range (week);

create table letters_default partition of letters default;

create index letters_lane_idx on letters (consumer, topic, key, position)
    where status not in ('APPLIED', 'DISCARDED');
create index letters_uncopied_idx on letters (position) where status = 'DEAD' and copied_at is null;
create index letters_status_idx on letters (status, position);
create index letters_redrive_idx on letters (redrive_id, status) where redrive_id is not null;

do $$
declare
    monday date;
begin
    for monday in
        select date_trunc('week', replied_at at time zone 'UTC')::date from commands_before
        union select date_trunc('week', recorded_at at time zone 'UTC')::date from letters_before
    loop
        execute format('create table commands_%s partition of commands for values from (%L) to (%L)',
                       to_char(monday, 'YYYYMMDD'), monday, monday + 7);
        execute format('create table letters_%s partition of letters for values from (%L) to (%L)',
                       to_char(monday, 'YYYYMMDD'), monday, monday + 7);
    end loop;
end $$;

insert into commands (command_id, week, fingerprint, accepted, reply, replied_at)
select command_id, date_trunc('week', replied_at at time zone 'UTC')::date, fingerprint, accepted, reply, replied_at
from commands_before;

insert into letters
select letter_id, date_trunc('week', recorded_at at time zone 'UTC')::date, position, consumer, topic, key, partition,
       record_offset, record_key, record_value, header_names, header_values, recorded_at, event_type, status, attempts,
       fault_class, fault_type, fault_message, replacement, parked_at, changed_at, copied_at, redrive_id, copy_due_at
from letters_before;

select setval('letters_position_sequence', coalesce((select max(position) from letters), 0) + 1, false);

drop table commands_before, letters_before;
