create table patient (
    id             uuid        not null,
    clinic_id      uuid        not null references clinic,
    record_number  text        not null check (length(record_number) between 1 and 40),
    family_name    text        not null check (length(family_name) between 1 and 120),
    given_name     text        not null check (length(given_name) between 1 and 120),
    birth_date     date        not null,
    sex_at_birth   text        not null check (sex_at_birth in ('FEMALE', 'MALE', 'INTERSEX', 'PREFER_NOT')),
    language       text        not null check (language in ('EN', 'ES')),
    phone          text        not null,
    registered_at  timestamptz not null,
    version        integer     not null,
    primary key (clinic_id, id),
    unique (id),
    unique (clinic_id, record_number)
);
create index patient_by_name on patient (clinic_id, lower(family_name) text_pattern_ops, lower(given_name) text_pattern_ops);
create index patient_by_birth_date on patient (clinic_id, birth_date);

create table visit (
    id             uuid        not null,
    clinic_id      uuid        not null,
    patient_id     uuid        not null,
    kind           text        not null check (kind in ('APPOINTMENT', 'WALK_IN')),
    day            date        not null,
    planned_for    time,
    status         text        not null
        check (status in ('PLANNED', 'CHECKED_IN', 'ANSWERING', 'ANSWERED', 'REVIEWED', 'NO_SHOW', 'LEFT')),
    waiting_since  timestamptz,
    version        integer     not null,
    primary key (clinic_id, id),
    unique (id),
    foreign key (clinic_id, patient_id) references patient (clinic_id, id)
);
create index visit_by_day on visit (clinic_id, day, planned_for);
create index visit_by_patient on visit (clinic_id, patient_id, day desc);
create index visit_open on visit (clinic_id, waiting_since, id)
    where status in ('CHECKED_IN', 'ANSWERING', 'ANSWERED');

-- What a code opens, how often it was tried and whether a tablet holds it now.
create table check_in_code (
    id          uuid        not null,
    clinic_id   uuid        not null,
    visit_id    uuid        not null,
    kind        text        not null check (kind in ('DESK', 'APPOINTMENT')),
    code_hash   bytea       not null,
    issued_at   timestamptz not null,
    expires_at  timestamptz not null,
    used_at     timestamptz,
    revoked_at  timestamptz,
    failures    integer     not null,
    version     integer     not null,
    primary key (clinic_id, id),
    foreign key (clinic_id, visit_id) references visit (clinic_id, id)
);
create index check_in_code_live on check_in_code (clinic_id, code_hash) where revoked_at is null;
create index check_in_code_by_visit on check_in_code (clinic_id, visit_id);

-- The key under which codes are hashed: six digits alone could be guessed from a plain hash.
create table check_in_key (
    id   smallint primary key check (id = 1),
    key  bytea not null
);
insert into check_in_key
values (1, sha256((gen_random_uuid()::text || gen_random_uuid() || gen_random_uuid())::bytea));

create table check_in_attempt (
    id         bigint generated always as identity primary key,
    clinic_id  uuid        not null references clinic,
    tablet_id  uuid        not null references tablet,
    tried_at   timestamptz not null,
    succeeded  boolean     not null
);
create index check_in_attempt_recent on check_in_attempt (clinic_id, tried_at, tablet_id) where not succeeded;

grant select, insert, update on patient, visit, check_in_code, check_in_attempt to ${appRole};
grant select on check_in_key to ${appRole};
