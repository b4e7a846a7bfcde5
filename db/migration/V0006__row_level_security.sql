-- The second wall: whatever a query forgets, a transaction sees its own clinic's rows only.
do $$
declare
    patient_table text;
begin
    foreach patient_table in array array[
        'patient', 'visit', 'check_in_code', 'check_in_attempt', 'questionnaire_response', 'observation', 'assessment',
        'finding', 'emergency_call', 'review', 'acknowledgement', 'addendum', 'handout', 'audit_event']
    loop
        execute format('alter table %I enable row level security', patient_table);
        execute format('alter table %I force row level security', patient_table);
        execute format(
            'create policy own_clinic on %I using (clinic_id = nullif(current_setting(''quiver.clinic'', true), '''')::uuid)'
            || ' with check (clinic_id = nullif(current_setting(''quiver.clinic'', true), '''')::uuid)', patient_table);
    end loop;
end
$$;
