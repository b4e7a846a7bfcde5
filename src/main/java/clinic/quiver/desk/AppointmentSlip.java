package clinic.quiver.desk;

import clinic.quiver.access.ClinicSettings;
import clinic.quiver.patient.Patient;
import clinic.quiver.patient.Visit;

/**
 * What a patient takes home: when to come and the code with which to begin at the tablet.
 *
 * @param code eight characters, good on the day of the appointment only
 */
public record AppointmentSlip(ClinicSettings clinic, Patient patient, Visit visit, String code) {}
