-- Beside the patient's sheet stays what the safety rules changed, and which of their lines a clinician took off and why.
alter table handout
    add column clinician_copy jsonb not null default '{"decisions": [], "unlocked": []}';
