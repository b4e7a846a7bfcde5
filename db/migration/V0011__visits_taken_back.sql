-- A walk-in whose check-in was undone, because it was the wrong patient, never was: the row stays, nobody expects it.
alter table visit drop constraint visit_status_check;
alter table visit add constraint visit_status_check check (
    status in ('PLANNED', 'CHECKED_IN', 'ANSWERING', 'ANSWERED', 'REVIEWED', 'NO_SHOW', 'LEFT', 'CANCELLED'));
