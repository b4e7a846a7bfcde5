-- Which clinician has a patient now; who had them before is in the audit trail.
create table review_claim (
    clinic_id uuid        not null,
    visit_id  uuid        not null,
    staff_id  uuid        not null references staff_account,
    since     timestamptz not null,
    primary key (clinic_id, visit_id),
    foreign key (clinic_id, visit_id) references visit (clinic_id, id)
);

alter table review_claim enable row level security;
alter table review_claim force row level security;
create policy own_clinic on review_claim
    using (clinic_id = nullif(current_setting('quiver.clinic', true), '')::uuid)
    with check (clinic_id = nullif(current_setting('quiver.clinic', true), '')::uuid);

grant select, insert, update, delete on review_claim to ${appRole};
