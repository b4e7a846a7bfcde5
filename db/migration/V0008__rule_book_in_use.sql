-- What an edited content would have changed for the last responses: counts by level and rule, no patient and no visit.
create table replay (
    id                 uuid        not null,
    clinic_id          uuid        not null references clinic,
    replayed_at        timestamptz not null,
    running_version    text        not null,
    running_hash       text        not null,
    candidate_version  text        not null,
    candidate_hash     text        not null,
    responses          integer     not null check (responses >= 0),
    changed            integer     not null check (changed between 0 and responses),
    levels             jsonb       not null,
    rules              jsonb       not null,
    primary key (clinic_id, id)
);
create index replay_newest on replay (clinic_id, replayed_at desc);

alter table replay enable row level security;
alter table replay force row level security;
create policy own_clinic on replay
    using (clinic_id = nullif(current_setting('quiver.clinic', true), '')::uuid)
    with check (clinic_id = nullif(current_setting('quiver.clinic', true), '')::uuid);

-- For the last responses, and for how often a rule fired and was agreed with of late.
create index questionnaire_response_handed_in on questionnaire_response (clinic_id, completed_at desc)
    where completed_at is not null;
create index assessment_current_by_time on assessment (clinic_id, assessed_at) where current;
create index acknowledgement_by_time on acknowledgement (clinic_id, acknowledged_at);

grant select, insert on replay to ${appRole};
-- For the page that says how things stand.
grant select on ${flyway:defaultSchema}.${flyway:table} to ${appRole};
