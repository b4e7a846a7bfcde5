-- How the patient wants to read the tablet: kept with their response, so that it goes with them to any tablet
-- and never to the next patient.
alter table questionnaire_response
    add column text_size     text    not null default 'NORMAL' check (text_size in ('NORMAL', 'LARGE', 'LARGEST')),
    add column high_contrast boolean not null default false,
    add column less_motion   boolean not null default false;
