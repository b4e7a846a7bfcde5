-- The application works as this role, whoever logs in: no change to the schema, no change to the audit trail.
do $$
begin
    if not exists (select from pg_roles where rolname = '${appRole}') then
        create role ${appRole} nologin;
    end if;
    if not pg_has_role(current_user, '${appRole}', 'set') then
        execute format('grant ${appRole} to %I', current_user);
    end if;
end
$$;
grant usage on schema public to ${appRole};

create table clinic (
    id                   uuid primary key,
    name                 text        not null check (length(name) between 1 and 120),
    time_zone            text        not null,
    phone                text        not null,
    emergency_number     text        not null,
    crisis_line          text        not null,
    poison_line          text        not null,
    default_language     text        not null check (default_language in ('EN', 'ES')),
    paper_size           text        not null check (paper_size in ('A4', 'LETTER')),
    mood_questions       boolean     not null,
    content_signed_by    text,
    content_signed_at    timestamptz,
    content_signed_hash  text,
    version              integer     not null
);

create table staff_account (
    id             uuid primary key,
    clinic_id      uuid        not null references clinic,
    username       text        not null unique check (username = lower(username)),
    display_name   text        not null,
    password_hash  text,
    roles          text[]      not null,
    enabled        boolean     not null,
    created_at     timestamptz not null,
    version        integer     not null
);
create index staff_account_by_clinic on staff_account (clinic_id, display_name);

-- One-time links: the first administrator's set-up (no account yet) and invitations of staff.
create table account_link (
    token_hash  bytea primary key,
    staff_id    uuid references staff_account,
    expires_at  timestamptz not null,
    used_at     timestamptz
);

create table tablet (
    id            uuid primary key,
    clinic_id     uuid        not null references clinic,
    name          text        not null check (length(name) between 1 and 60),
    token_hash    bytea       not null unique,
    enrolled_at   timestamptz not null,
    revoked_at    timestamptz,
    version       integer     not null
);
create index tablet_by_clinic on tablet (clinic_id, name);

create table tablet_enrolment (
    code_hash   bytea primary key,
    clinic_id   uuid        not null references clinic,
    name        text        not null,
    expires_at  timestamptz not null,
    reusable    boolean     not null,
    used_at     timestamptz
);

grant select, insert, update on clinic, staff_account, account_link, tablet, tablet_enrolment to ${appRole};
