-- Where further answers come from before everything is handed in; from nowhere when the patient stopped or did not agree.
alter table questionnaire_response
    add column answering text not null default 'AT_TABLET'
        check (answering in ('AT_TABLET', 'FROM_PAPER', 'STOPPED', 'DID_NOT_AGREE')),
    -- when the patient stopped or did not agree
    add column halted_at timestamptz,
    add check ((halted_at is not null) = (answering in ('STOPPED', 'DID_NOT_AGREE')));

-- The owner changes the rows of every clinic here, once.
alter table questionnaire_response no force row level security;
alter table paper_form no force row level security;
update questionnaire_response set answering = 'FROM_PAPER'
where exists (
    select from paper_form
    where paper_form.clinic_id = questionnaire_response.clinic_id and paper_form.visit_id = questionnaire_response.visit_id
        and paper_form.held);
alter table questionnaire_response force row level security;
alter table paper_form force row level security;

alter table questionnaire_response alter column answering drop default;
