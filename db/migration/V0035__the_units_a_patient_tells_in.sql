-- In which units this patient tells height and weight, so that they read them back as they told them. Null until they
-- choose: then the clinic's custom counts. The answers themselves are in cm and kg whatever stands here.
alter table questionnaire_response
    add column measures text check (measures in ('METRIC', 'US'));
