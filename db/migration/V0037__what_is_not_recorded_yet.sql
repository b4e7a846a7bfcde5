-- What a clinician has entered in a record and not recorded yet, field by field: theirs alone, and no rule reads it.
create table jotting (
    clinic_id uuid        not null,
    visit_id  uuid        not null,
    staff_id  uuid        not null references staff_account,
    part      text        not null check (part in ('VALUES', 'GRADES', 'RESULTS', 'REPORT', 'FINDING')),
    -- names the field, never what is in it
    field     text        not null,
    words     text        not null,
    kept_at   timestamptz not null,
    primary key (clinic_id, visit_id, staff_id, part, field),
    foreign key (clinic_id, visit_id) references visit (clinic_id, id) on delete cascade
);

alter table jotting enable row level security;
alter table jotting force row level security;
create policy own_clinic on jotting
    using (clinic_id = nullif(current_setting('quiver.clinic', true), '')::uuid)
    with check (clinic_id = nullif(current_setting('quiver.clinic', true), '')::uuid);

grant select, insert, update, delete on jotting to ${appRole};
