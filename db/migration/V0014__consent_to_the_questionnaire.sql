-- What a patient, or whoever answers for them, agreed to and signed before the first question. Written once.
create table consent (
    id        uuid        not null,
    clinic_id uuid        not null,
    visit_id  uuid        not null,
    -- typed; empty when it is drawn
    name      text        not null check (length(name) <= 100),
    -- lines of points, "x,y x,y;x,y x,y" on a pad of 1000 by 400; empty when the name is typed
    drawing   text        not null check (length(drawing) <= 20000),
    language  text        not null check (language in ('EN', 'ES')),
    -- what the page said, word for word
    words     text        not null,
    given_at  timestamptz not null,
    primary key (clinic_id, id),
    unique (clinic_id, visit_id),
    foreign key (clinic_id, visit_id) references visit (clinic_id, id),
    check (name <> '' or drawing <> '')
);

alter table consent enable row level security;
alter table consent force row level security;
create policy own_clinic on consent using (clinic_id = nullif(current_setting('quiver.clinic', true), '')::uuid)
    with check (clinic_id = nullif(current_setting('quiver.clinic', true), '')::uuid);

grant select, insert on consent to ${appRole};

-- Who began before there was such a page is not asked in between.
alter table questionnaire_response add column consented boolean not null default true;
alter table questionnaire_response alter column consented drop default;
