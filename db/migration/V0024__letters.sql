-- Letters while they are written, and as they were signed.
create table letter_draft (
    id          uuid        not null,
    clinic_id   uuid        not null,
    visit_id    uuid        not null,
    kind        text        not null check (kind in ('REFERRAL', 'SUMMARY')),
    content     jsonb       not null,
    saved_by    uuid        not null references staff_account,
    saved_at    timestamptz not null,
    version     integer     not null,
    primary key (clinic_id, id),
    unique (clinic_id, visit_id, kind),
    foreign key (clinic_id, visit_id) references visit (clinic_id, id)
);

create table signed_letter (
    id          uuid        not null,
    clinic_id   uuid        not null,
    visit_id    uuid        not null,
    kind        text        not null check (kind in ('REFERRAL', 'SUMMARY')),
    title       text        not null,
    language    text        not null check (language in ('EN', 'ES')),
    pdf         bytea       not null,
    signed_by   uuid        not null references staff_account,
    signed_at   timestamptz not null,
    primary key (clinic_id, id),
    unique (clinic_id, visit_id, kind),
    foreign key (clinic_id, visit_id) references visit (clinic_id, id)
);

do $$
declare
    own_table text;
begin
    foreach own_table in array array['letter_draft', 'signed_letter']
    loop
        execute format('alter table %I enable row level security', own_table);
        execute format('alter table %I force row level security', own_table);
        execute format(
            'create policy own_clinic on %I using (clinic_id = nullif(current_setting(''quiver.clinic'', true), '''')::uuid)'
            || ' with check (clinic_id = nullif(current_setting(''quiver.clinic'', true), '''')::uuid)', own_table);
    end loop;
end
$$;

grant select, insert, update, delete on letter_draft to ${appRole};
-- What is signed is never changed.
grant select, insert on signed_letter to ${appRole};
