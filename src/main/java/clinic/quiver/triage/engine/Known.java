package clinic.quiver.triage.engine;

import clinic.quiver.questionnaire.Reply;

/** What is known of a patient, by the places of the facts. */
interface Known {

    /**
     * The reply at the place of a fact.
     *
     * @throws RuntimeException when it cannot be had
     */
    Reply reply(int fact);
}
