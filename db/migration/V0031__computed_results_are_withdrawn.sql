-- What was computed from a sample no longer follows when a part of it is corrected. Rows are only added: a row that
-- withdraws repeats the result, and neither it nor an older one of the same sample counts any more.
alter table observation
    add column withdrawn boolean not null default false;
