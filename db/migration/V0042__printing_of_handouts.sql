-- Each time a released handout was printed: what is left to print of a day is what is not here.
create table handout_print (
    id          uuid        not null,
    clinic_id   uuid        not null,
    handout_id  uuid        not null,
    printed_at  timestamptz not null,
    printed_by  uuid        not null references staff_account,
    primary key (clinic_id, id),
    foreign key (clinic_id, handout_id) references handout (clinic_id, id)
);
create index handout_print_by_handout on handout_print (clinic_id, handout_id);

alter table handout_print enable row level security;
alter table handout_print force row level security;
create policy own_clinic on handout_print
    using (clinic_id = nullif(current_setting('quiver.clinic', true), '')::uuid)
    with check (clinic_id = nullif(current_setting('quiver.clinic', true), '')::uuid);

grant select, insert on handout_print to ${appRole};
