-- What somebody shows of the worklist; says nothing of any patient.
create table worklist_choice (
    clinic_id uuid     not null references clinic,
    staff_id  uuid     not null references staff_account,
    columns   text[]   not null,
    mine      boolean  not null,
    unseen    boolean  not null,
    -- whether single keys move in the list
    keys      boolean  not null,
    -- the rank of the one level that is shown; empty for all
    rank      smallint check (rank between 0 and 6),
    primary key (clinic_id, staff_id)
);

alter table worklist_choice enable row level security;
alter table worklist_choice force row level security;
create policy own_clinic on worklist_choice
    using (clinic_id = nullif(current_setting('quiver.clinic', true), '')::uuid)
    with check (clinic_id = nullif(current_setting('quiver.clinic', true), '')::uuid);

grant select, insert, update on worklist_choice to ${appRole};
