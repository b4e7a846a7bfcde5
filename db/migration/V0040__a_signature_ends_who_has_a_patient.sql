-- Whoever comes back to the worklist by a late result may be looked at by anybody.
alter table visit no force row level security;
alter table review_claim no force row level security;
delete from review_claim c using visit v
where v.clinic_id = c.clinic_id and v.id = c.visit_id and v.status = 'REVIEWED';
alter table review_claim force row level security;
alter table visit force row level security;
