create table audit_event (
    seq         bigint generated always as identity primary key,
    clinic_id   uuid        not null references clinic,
    at          timestamptz not null default clock_timestamp(),
    actor_kind  text        not null check (actor_kind in ('STAFF', 'TABLET', 'SYSTEM')),
    actor_id    uuid        not null,
    action      text        not null,
    outcome     text        not null check (outcome in ('DONE', 'REFUSED')),
    patient_id  uuid,
    visit_id    uuid,
    detail      text        not null
);
create index audit_event_by_patient on audit_event (clinic_id, patient_id, seq);
create index audit_event_by_actor on audit_event (clinic_id, actor_id, seq);

create function refuse_audit_change() returns trigger language plpgsql as $$
begin
    raise exception 'the audit trail is append-only';
end
$$;
create trigger audit_event_append_only before update or delete on audit_event
    for each row execute function refuse_audit_change();
create trigger audit_event_never_truncated before truncate on audit_event
    for each statement execute function refuse_audit_change();

-- "Something changed in this clinic": no patient data, read by every server's live views.
create table change_tick (
    seq        bigint generated always as identity primary key,
    clinic_id  uuid        not null,
    at         timestamptz not null default clock_timestamp()
);

grant select, insert on audit_event, change_tick to ${appRole};
grant delete on change_tick to ${appRole};
