-- Who was told of a critical or late result, by whom, when and in what words. Written once.
create table result_seen (
    id              uuid        not null,
    clinic_id       uuid        not null,
    visit_id        uuid        not null,
    observation_id  uuid        not null,
    told            text        not null check (length(told) <= 200),
    told_by         text        not null check (length(told_by) <= 200),
    told_at         timestamptz not null,
    words           text        not null check (length(words) <= 2000),
    seen_at         timestamptz not null,
    seen_by         uuid        not null references staff_account,
    primary key (clinic_id, id),
    foreign key (clinic_id, visit_id) references visit (clinic_id, id),
    foreign key (clinic_id, observation_id) references observation (clinic_id, id)
);
create index result_seen_by_visit on result_seen (clinic_id, visit_id, observation_id);

alter table result_seen enable row level security;
alter table result_seen force row level security;
create policy own_clinic on result_seen using (clinic_id = nullif(current_setting('quiver.clinic', true), '')::uuid)
    with check (clinic_id = nullif(current_setting('quiver.clinic', true), '')::uuid);

grant select, insert on result_seen to ${appRole};
