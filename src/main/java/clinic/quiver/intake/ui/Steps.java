package clinic.quiver.intake.ui;

import clinic.quiver.intake.PatientSignature;
import clinic.quiver.intake.Screen;
import java.time.LocalDate;

/** What the pages ask the tablet to do. */
interface Steps {

    void show(Screen next);

    /** Shows the true page to somebody who answered an old one, and says that this answer is not kept. */
    void showOutOfDate(Screen now);

    void codeTyped(String code);

    void birthDateTyped(String code, LocalDate birthDate);

    /** The patient who holds the tablet came back and typed a birth date. */
    void uncover(LocalDate birthDate);

    void askCode();

    void handIn();

    /** Whoever holds the tablet signed; it counts once they have seen it. */
    void signed(PatientSignature signature);

    /** Whoever holds the tablet would rather not answer. */
    void disagree();

    /** Lets go of whoever holds the tablet and starts afresh. */
    void startAfresh();
}
