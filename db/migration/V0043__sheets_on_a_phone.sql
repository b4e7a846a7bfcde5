-- The text of a released handout for whoever holds its address: without name or birth date, and for some weeks only.
-- No row level security: who asks belongs to no clinic. The address itself is nowhere, only its hash.
create table handout_page (
    token_hash  bytea       not null primary key,
    clinic_id   uuid        not null,
    handout_id  uuid        not null,
    patient_id  uuid        not null,
    visit_id    uuid        not null,
    html        text        not null,
    expires_at  timestamptz not null,
    foreign key (clinic_id, handout_id) references handout (clinic_id, id)
);
create index handout_page_by_expiry on handout_page (expires_at);

grant select, insert, delete on handout_page to ${appRole};
