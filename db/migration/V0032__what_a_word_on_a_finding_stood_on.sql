-- What a finding stood on when a clinician spoke of it: the word counts for that, and no longer when more has become known.
-- Null for words from before this was kept; they count whatever becomes known.
alter table acknowledgement
    add column basis_level text check (basis_level in ('EMERGENCY', 'URGENT', 'SOON', 'ROUTINE', 'SELF_CARE')),
    -- NOT_SETTLED for a danger that the patient took back
    add column basis_kind text check (basis_kind in ('FIRED', 'POSSIBLE', 'FLOOR', 'FAILED', 'NOT_SETTLED')),
    -- what was reported, each value as item=value; of a floor the open questions, each as item=
    add column basis_evidence text[],
    add check ((basis_level is null) = (basis_kind is null) and (basis_level is null) = (basis_evidence is null));
