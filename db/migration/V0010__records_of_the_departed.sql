-- Who went away in danger stays before the clinicians' eyes until one of them has looked.
alter table visit add column record_unseen boolean not null default false;

-- The owner changes the rows of every clinic here, once.
alter table visit no force row level security;
alter table assessment no force row level security;
update visit set record_unseen = true
where status in ('LEFT', 'NO_SHOW')
    and exists (
        select from assessment
        where assessment.clinic_id = visit.clinic_id and assessment.visit_id = visit.id and assessment.current
            and assessment.level in ('EMERGENCY', 'URGENT'));
alter table visit force row level security;
alter table assessment force row level security;

alter table visit alter column record_unseen drop default;
create index visit_record_unseen on visit (clinic_id) where record_unseen;
