-- A questionnaire that was filled in on paper and is typed in by staff: when it was filled in, and who types.
create table paper_form (
    id           uuid        not null,
    clinic_id    uuid        not null,
    visit_id     uuid        not null,
    -- the true time of the answers, as it stands on the paper
    filled_in_at timestamptz not null,
    begun_at     timestamptz not null,
    typed_by     uuid        not null references staff_account,
    typed_at     timestamptz not null,
    -- whether whoever typed last still has the form; a tablet that takes up the visit takes it away
    held         boolean     not null,
    handed_in_at timestamptz,
    version      integer     not null,
    primary key (clinic_id, id),
    unique (clinic_id, visit_id),
    foreign key (clinic_id, visit_id) references visit (clinic_id, id)
);

alter table paper_form enable row level security;
alter table paper_form force row level security;
create policy own_clinic on paper_form using (clinic_id = nullif(current_setting('quiver.clinic', true), '')::uuid)
    with check (clinic_id = nullif(current_setting('quiver.clinic', true), '')::uuid);

grant select, insert, update on paper_form to ${appRole};

-- Who says that the paper is signed; empty when somebody signed on the tablet.
alter table consent add column said_by uuid references staff_account;
