package clinic.quiver.access;

import clinic.quiver.shared.Language;
import java.time.ZoneId;

/**
 * What an administrator decides for the clinic.
 *
 * @param timeZone decides which day it is at the clinic
 * @param phone for patients who have a question, as printed
 * @param emergencyNumber such as 911, 999 or 112
 * @param crisisLine for people who think of ending their life, such as 988
 * @param poisonLine the poison centre's number
 * @param moodQuestions whether mood is asked about: only where somebody can act on the answers the same day
 */
public record ClinicSettings(
        String name,
        ZoneId timeZone,
        String phone,
        String emergencyNumber,
        String crisisLine,
        String poisonLine,
        Language defaultLanguage,
        PaperSize paperSize,
        boolean moodQuestions) {}
