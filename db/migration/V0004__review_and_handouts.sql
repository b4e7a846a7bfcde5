create table review (
    id                  uuid        not null,
    clinic_id           uuid        not null,
    visit_id            uuid        not null,
    note                text        not null,
    disposition         text check (disposition in
        ('SENT_TO_EMERGENCY', 'SAME_DAY_CARE', 'URGENT_REFERRAL', 'TESTS_AND_REVIEW', 'ROUTINE_FOLLOW_UP', 'SELF_CARE_ADVICE')),
    disposition_reason  text        not null,
    follow_up_on        date,
    signed_at           timestamptz,
    signed_by           uuid references staff_account,
    signed_assessment   uuid,
    version             integer     not null,
    primary key (clinic_id, id),
    unique (clinic_id, visit_id),
    foreign key (clinic_id, visit_id) references visit (clinic_id, id)
);

create table acknowledgement (
    id               uuid        not null,
    clinic_id        uuid        not null,
    visit_id         uuid        not null,
    rule_id          text        not null,
    agreement        text        not null check (agreement in ('SEEN', 'AGREE', 'DISAGREE')),
    words            text        not null,
    acknowledged_at  timestamptz not null,
    acknowledged_by  uuid        not null references staff_account,
    primary key (clinic_id, id),
    foreign key (clinic_id, visit_id) references visit (clinic_id, id)
);
create index acknowledgement_by_visit on acknowledgement (clinic_id, visit_id, acknowledged_at);

create table addendum (
    id          uuid        not null,
    clinic_id   uuid        not null,
    visit_id    uuid        not null,
    words       text        not null,
    written_at  timestamptz not null,
    written_by  uuid        not null references staff_account,
    primary key (clinic_id, id),
    foreign key (clinic_id, visit_id) references visit (clinic_id, id)
);
create index addendum_by_visit on addendum (clinic_id, visit_id, written_at);

create table handout (
    id                 uuid        not null,
    clinic_id          uuid        not null,
    visit_id           uuid        not null,
    sheets             text[]      not null,
    language           text        not null check (language in ('EN', 'ES')),
    pdf                bytea       not null,
    knowledge_version  text        not null,
    released_at        timestamptz not null,
    released_by        uuid        not null references staff_account,
    primary key (clinic_id, id),
    foreign key (clinic_id, visit_id) references visit (clinic_id, id)
);
create index handout_by_visit on handout (clinic_id, visit_id, released_at);

grant select, insert, update on review to ${appRole};
grant select, insert on acknowledgement, addendum, handout to ${appRole};
