-- What was found at each spot of the structured neurological examination. Rows are only added; the newest of a spot
-- counts, and a grade that is empty was taken back.
create table examination_finding (
    id          uuid        not null,
    clinic_id   uuid        not null,
    visit_id    uuid        not null,
    patient_id  uuid        not null,
    -- counts up with every act of recording at a visit; two examiners see by it that they met
    revision    integer     not null,
    item        text        not null,
    side        text        not null check (side in ('LEFT', 'RIGHT', 'WHOLE')),
    grade       text        not null,
    recorded_at timestamptz not null,
    recorded_by uuid        not null references staff_account,
    primary key (clinic_id, id),
    unique (clinic_id, visit_id, revision, item, side),
    foreign key (clinic_id, visit_id) references visit (clinic_id, id),
    foreign key (clinic_id, patient_id) references patient (clinic_id, id)
);

alter table examination_finding enable row level security;
alter table examination_finding force row level security;
create policy own_clinic on examination_finding using (clinic_id = nullif(current_setting('quiver.clinic', true), '')::uuid)
    with check (clinic_id = nullif(current_setting('quiver.clinic', true), '')::uuid);

grant select, insert on examination_finding to ${appRole};
