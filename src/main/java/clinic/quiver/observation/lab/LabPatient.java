package clinic.quiver.observation.lab;

import clinic.quiver.patient.SexAtBirth;

/**
 * What has to be known of a patient to judge results.
 *
 * @param age whole years on the day of the visit
 * @param mayBePregnant unless it is known that she is not
 * @param onDialysis whether that is known
 */
public record LabPatient(int age, SexAtBirth sex, boolean mayBePregnant, boolean onDialysis) {}
