-- What belongs to a decision besides note and disposition, a colleague's word on a disposition below an emergency, what is
-- awaited by a day, and the clinic's snippets of text.
alter table review
    add column override_reason text check (override_reason in
        ('EXAMINED', 'KNOWN_AND_STABLE', 'ANSWER_MISTAKEN', 'UNDER_CARE_ELSEWHERE', 'PATIENT_DECLINES', 'OTHER')),
    -- codes of the content, separated by spaces
    add column order_codes text not null default '',
    -- one a line
    add column other_orders text not null default '',
    add column expected_back text not null default '',
    add column safety_net text not null default '',
    -- who chose the disposition and its reason as they stand, and when
    add column chosen_by uuid references staff_account,
    add column chosen_at timestamptz;
alter table review
    alter column order_codes drop default,
    alter column other_orders drop default,
    alter column expected_back drop default,
    alter column safety_net drop default;

-- A reason that was written before there were coded ones.
alter table review no force row level security;
update review set override_reason = 'OTHER' where disposition_reason <> '';
alter table review force row level security;

alter table acknowledgement add column reason text check (reason in
    ('ACTING_ON_IT', 'KNOWN', 'EXPLAINED_OTHERWISE', 'ANSWER_MISTAKEN', 'FOR_FOLLOW_UP'));

create table second_look (
    id             uuid        not null,
    clinic_id      uuid        not null,
    visit_id       uuid        not null,
    patient_id     uuid        not null,
    assessment_id  uuid        not null,
    disposition    text        not null,
    reason_code    text        not null,
    reason         text        not null,
    rules          text[]      not null,
    asked_by       uuid        not null references staff_account,
    asked_at       timestamptz not null,
    confirmed      boolean,
    answer_words   text        not null default '',
    answered_by    uuid references staff_account,
    answered_at    timestamptz,
    withdrawn_at   timestamptz,
    primary key (clinic_id, id),
    foreign key (clinic_id, visit_id) references visit (clinic_id, id),
    foreign key (clinic_id, patient_id) references patient (clinic_id, id),
    -- Nobody is their own second clinician.
    check (answered_by <> asked_by),
    check ((confirmed is null) = (answered_by is null) and (confirmed is null) = (answered_at is null))
);
create unique index second_look_of_visit on second_look (clinic_id, visit_id) where withdrawn_at is null;
create index second_look_awaited on second_look (clinic_id, asked_at) where withdrawn_at is null and confirmed is null;

create table due_back (
    id          uuid        not null,
    clinic_id   uuid        not null,
    visit_id    uuid        not null,
    patient_id  uuid        not null,
    expected    text        not null,
    due_on      date        not null,
    since       timestamptz not null,
    outcome     text check (outcome in ('CAME_BACK', 'CLOSED')),
    words       text        not null default '',
    settled_by  uuid references staff_account,
    settled_at  timestamptz,
    primary key (clinic_id, id),
    unique (clinic_id, visit_id),
    foreign key (clinic_id, visit_id) references visit (clinic_id, id),
    foreign key (clinic_id, patient_id) references patient (clinic_id, id),
    check ((outcome is null) = (settled_by is null) and (outcome is null) = (settled_at is null))
);
create index due_back_open on due_back (clinic_id, due_on, id) where outcome is null;

create table snippet (
    id          uuid        not null,
    clinic_id   uuid        not null references clinic,
    name        text        not null check (length(name) between 1 and 80),
    words       text        not null check (length(words) between 1 and 10000),
    language    text        not null check (language in ('EN', 'ES')),
    changed_by  uuid        not null references staff_account,
    changed_at  timestamptz not null,
    version     integer     not null,
    primary key (clinic_id, id)
);

do $$
declare
    own_table text;
begin
    foreach own_table in array array['second_look', 'due_back', 'snippet']
    loop
        execute format('alter table %I enable row level security', own_table);
        execute format('alter table %I force row level security', own_table);
        execute format(
            'create policy own_clinic on %I using (clinic_id = nullif(current_setting(''quiver.clinic'', true), '''')::uuid)'
            || ' with check (clinic_id = nullif(current_setting(''quiver.clinic'', true), '''')::uuid)', own_table);
    end loop;
end
$$;

grant select, insert, update on second_look, due_back to ${appRole};
grant select, insert, update, delete on snippet to ${appRole};
