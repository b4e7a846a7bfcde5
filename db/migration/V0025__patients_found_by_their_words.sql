-- A text in words as they are compared: without case and accents; "O'Brien" is o, brien and obrien.
create function search_words(given text) returns text[] language sql immutable parallel safe as $$
    select coalesce(array_agg(distinct word), '{}')
    from (
        select unnest(regexp_split_to_array(chunk, '[^[:alnum:]]+')
            || regexp_replace(chunk, '[^[:alnum:]]+', '', 'g')) as word
        from regexp_split_to_table(
            translate(
                lower(regexp_replace(normalize(given, nfkd), '[\u0300-\u036f]', '', 'g') collate "pg_c_utf8"),
                'øđłı', 'odli'),
            '\s+') as chunk) as words
    where word <> ''
$$;

-- The words of names and record number. A comparison of texts under row level security uses an index only when nothing
-- can leak through it: that is so for >= and <, not for like. So words sort by their code points.
create table patient_word (
    clinic_id  uuid             not null,
    word       text collate "C" not null,
    patient_id uuid             not null,
    primary key (clinic_id, word, patient_id),
    foreign key (clinic_id, patient_id) references patient (clinic_id, id)
);
create index patient_word_by_patient on patient_word (clinic_id, patient_id, word);

create function keep_patient_words() returns trigger language plpgsql as $$
begin
    delete from patient_word where clinic_id = new.clinic_id and patient_id = new.id;
    insert into patient_word (clinic_id, word, patient_id)
    select new.clinic_id, word, new.id
    from unnest(search_words(new.family_name || ' ' || new.given_name || ' ' || new.record_number)) as word;
    return null;
end
$$;
create trigger patient_registered after insert on patient
    for each row execute function keep_patient_words();
create trigger patient_corrected after update of family_name, given_name, record_number on patient
    for each row when ((old.family_name, old.given_name, old.record_number)
        is distinct from (new.family_name, new.given_name, new.record_number))
    execute function keep_patient_words();

alter table patient no force row level security;
insert into patient_word (clinic_id, word, patient_id)
select clinic_id, word, id
from patient, unnest(search_words(family_name || ' ' || given_name || ' ' || record_number)) as word;
alter table patient force row level security;

alter table patient_word enable row level security;
alter table patient_word force row level security;
create policy own_clinic on patient_word
    using (clinic_id = nullif(current_setting('quiver.clinic', true), '')::uuid)
    with check (clinic_id = nullif(current_setting('quiver.clinic', true), '')::uuid);

grant select, insert, delete on patient_word to ${appRole};

drop index patient_by_name;
