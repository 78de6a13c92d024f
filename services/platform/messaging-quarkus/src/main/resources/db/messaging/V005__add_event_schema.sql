-- Of the payload: 1, 2, ... per type.
alter table events add column schema integer not null default 1;
