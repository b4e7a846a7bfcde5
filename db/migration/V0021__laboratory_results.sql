-- A laboratory's result keeps how it was reported; "value" stays what rules read, in the SI unit.
alter table observation
    add column lab      jsonb,
    -- where it stood when it was recorded
    add column standing text check (standing in ('NORMAL', 'ABNORMAL', 'CRITICAL')),
    -- it came after the record was signed: no rule reads it into that record any more
    add column late     boolean not null default false;

create index observation_to_be_seen on observation (clinic_id, visit_id) where late or standing = 'CRITICAL';
