-- Two tablets in use never have the same name, however it is written.
with same_name as (
    select id, row_number() over (partition by clinic_id, lower(name) order by enrolled_at, id) as number
    from tablet
    where revoked_at is null
)
update tablet
set name = left(tablet.name, 50) || ' ' || same_name.number
from same_name
where tablet.id = same_name.id and same_name.number > 1;

create unique index tablet_in_use on tablet (clinic_id, lower(name)) where revoked_at is null;

alter table tablet add column last_seen_at timestamptz;
