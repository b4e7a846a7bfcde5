-- After too many wrong codes check-in by code stops in the whole clinic; the front desk may let it go on.
create table check_in_lift (
    id        uuid        not null,
    clinic_id uuid        not null references clinic,
    lifted_at timestamptz not null,
    lifted_by uuid        not null references staff_account,
    primary key (clinic_id, id)
);
create index check_in_lift_recent on check_in_lift (clinic_id, lifted_at);

alter table check_in_lift enable row level security;
alter table check_in_lift force row level security;
create policy own_clinic on check_in_lift using (clinic_id = nullif(current_setting('quiver.clinic', true), '')::uuid)
    with check (clinic_id = nullif(current_setting('quiver.clinic', true), '')::uuid);

grant select, insert on check_in_lift to ${appRole};
