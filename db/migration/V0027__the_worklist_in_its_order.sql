-- Who stands on the worklist, and where: written anew in the transaction of whatever changes it, gone when the patient
-- leaves the list. So the list is read from an index that is as long as the list, however many visits are stored.
create table worklist_place (
    clinic_id     uuid        not null,
    visit_id      uuid        not null,
    patient_id    uuid        not null,
    day           date        not null,
    -- untriaged 0, then the levels, 6 before the patient has begun
    rank          smallint    not null check (rank between 0 and 6),
    -- infinity for whoever never checked in
    waiting_since timestamptz not null,
    open_flags    smallint    not null check (open_flags >= 0),
    -- when the oldest of the open flags was found; empty without any
    unseen_since  timestamptz,
    primary key (clinic_id, visit_id),
    foreign key (clinic_id, visit_id) references visit (clinic_id, id)
);
create index worklist_place_in_order on worklist_place (clinic_id, rank, waiting_since, visit_id);

-- Whoever waits already stands first until Quiver has looked where each belongs, seconds after its start.
alter table visit no force row level security;
insert into worklist_place (clinic_id, visit_id, patient_id, day, rank, waiting_since, open_flags)
select clinic_id, id, patient_id, day, 0, coalesce(waiting_since, 'infinity'), 0
from visit
where status in ('CHECKED_IN', 'ANSWERING', 'ANSWERED') or record_unseen;
alter table visit force row level security;

alter table worklist_place enable row level security;
alter table worklist_place force row level security;
create policy own_clinic on worklist_place
    using (clinic_id = nullif(current_setting('quiver.clinic', true), '')::uuid)
    with check (clinic_id = nullif(current_setting('quiver.clinic', true), '')::uuid);

grant select, insert, update, delete on worklist_place to ${appRole};
