create table questionnaire_response (
    id                    uuid        not null,
    clinic_id             uuid        not null,
    visit_id              uuid        not null,
    status                text        not null check (status in ('IN_PROGRESS', 'COMPLETED', 'AMENDED')),
    language              text        not null check (language in ('EN', 'ES')),
    knowledge_version     text        not null,
    -- link id -> entries, oldest first; the last entry is the one that counts
    answers               jsonb       not null,
    -- whether mood is asked about, as the clinic had it when the patient began
    mood_questions        boolean     not null,
    -- the page at which the patient stands; empty at the page that shows all answers
    current_page          text,
    pages_done            smallint    not null,
    pages_to_come         smallint    not null,
    tablet_id             uuid references tablet,
    claim_seen_at         timestamptz,
    -- failed tries to open a covered tablet again with the birth date
    cover_failures        integer     not null,
    emergency_page        boolean     not null,
    started_at            timestamptz not null,
    completed_at          timestamptz,
    version               integer     not null,
    primary key (clinic_id, id),
    unique (clinic_id, visit_id),
    foreign key (clinic_id, visit_id) references visit (clinic_id, id)
);

create table observation (
    id           uuid        not null,
    clinic_id    uuid        not null,
    visit_id     uuid        not null,
    patient_id   uuid        not null,
    item         text        not null,
    value        jsonb       not null,
    observed_at  timestamptz not null,
    recorded_at  timestamptz not null,
    recorded_by  uuid        not null references staff_account,
    primary key (clinic_id, id),
    foreign key (clinic_id, visit_id) references visit (clinic_id, id),
    foreign key (clinic_id, patient_id) references patient (clinic_id, id)
);
create index observation_by_visit on observation (clinic_id, visit_id, item, recorded_at);
create index observation_by_patient on observation (clinic_id, patient_id, item, observed_at desc);

create table assessment (
    id                 uuid        not null,
    clinic_id          uuid        not null,
    visit_id           uuid        not null,
    level              text        not null check (level in ('EMERGENCY', 'URGENT', 'SOON', 'ROUTINE', 'SELF_CARE')),
    level_rank         smallint    not null,
    status             text        not null check (status in ('SO_FAR', 'COMPLETE', 'FAILED')),
    current            boolean     not null,
    knowledge_version  text        not null,
    knowledge_hash     text        not null,
    scores             jsonb       not null,
    handout_choice     jsonb       not null,
    assessed_at        timestamptz not null,
    primary key (clinic_id, id),
    foreign key (clinic_id, visit_id) references visit (clinic_id, id)
);
create unique index assessment_current on assessment (clinic_id, visit_id) where current;
create index assessment_by_visit on assessment (clinic_id, visit_id, assessed_at);

create table finding (
    clinic_id      uuid     not null,
    assessment_id  uuid     not null,
    position       smallint not null,
    rule_id        text     not null,
    kind           text     not null check (kind in ('FIRED', 'POSSIBLE', 'FLOOR', 'NOT_SETTLED', 'FAILED')),
    level          text     not null,
    because        jsonb    not null,
    missing        text[]   not null,
    primary key (clinic_id, assessment_id, position),
    foreign key (clinic_id, assessment_id) references assessment (clinic_id, id)
);
create index finding_by_rule on finding (clinic_id, rule_id);

-- The ring: raised when an answer is or may be an emergency, until staff take it.
create table emergency_call (
    id         uuid        not null,
    clinic_id  uuid        not null,
    visit_id   uuid        not null,
    raised_at  timestamptz not null,
    rules      text[]      not null,
    taken_at   timestamptz,
    taken_by   uuid references staff_account,
    version    integer     not null,
    primary key (clinic_id, id),
    foreign key (clinic_id, visit_id) references visit (clinic_id, id)
);
create unique index emergency_call_ringing on emergency_call (clinic_id, visit_id) where taken_at is null;
create index emergency_call_by_visit on emergency_call (clinic_id, visit_id, raised_at);

grant select, insert, update on questionnaire_response, assessment, emergency_call to ${appRole};
grant select, insert on observation, finding to ${appRole};
