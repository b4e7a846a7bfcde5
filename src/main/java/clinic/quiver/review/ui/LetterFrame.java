package clinic.quiver.review.ui;

import clinic.quiver.access.ClinicSettings;
import clinic.quiver.patient.Patient;
import clinic.quiver.patient.Registration;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.review.Letter.Fact;
import clinic.quiver.review.Letter.Frame;
import clinic.quiver.review.Letter.Kind;
import clinic.quiver.review.Review;
import clinic.quiver.review.Standing;
import java.util.ArrayList;
import java.util.List;

/** What stands round the sections of a letter: from whom, about whom, the level that was advised, the fixed words. */
final class LetterFrame {

    private final Wording wording;
    private final ClinicSettings clinic;

    LetterFrame(Wording wording, ClinicSettings clinic) {
        this.wording = wording;
        this.clinic = clinic;
    }

    Frame of(Kind kind, Review review) {
        Patient patient = review.patient();
        return new Frame(
                clinic.name() + (clinic.phone().isBlank() ? "" : " · " + clinic.phone()),
                wording.say("letter.title." + kind.name()),
                wording.say("letter.to"),
                facts(review),
                wording.say("letter.signed"),
                patient.fullName() + " · " + wording.day(patient.details().birthDate()),
                wording.say("letter.page"),
                wording.say("letter.of"),
                note());
    }

    private String note() {
        String note = wording.say("letter.note");
        return wording.isUnreviewed(wording.language()) ? note + " " + wording.say("letter.unreviewed") : note;
    }

    private List<Fact> facts(Review review) {
        Patient patient = review.patient();
        Registration details = patient.details();
        List<Fact> facts = new ArrayList<>();
        facts.add(fact("patient", patient.fullName()));
        facts.add(fact(
                "born",
                wording.say(
                        "letter.fact.born-age",
                        wording.day(details.birthDate()),
                        patient.ageOn(review.visit().day()))));
        facts.add(fact(
                "sex",
                wording.answers()
                        .option(LinkId.of("sex-birth"), details.sexAtBirth().code())));
        facts.add(fact("record", details.recordNumber()));
        facts.add(fact(
                "language", wording.say("review.language." + details.language().code())));
        if (!details.phone().isBlank()) {
            facts.add(fact("phone", details.phone()));
        }
        facts.add(fact("visit", wording.day(review.visit().day())));
        review.assessment()
                .ifPresent(found -> facts.add(fact(
                        "level",
                        wording.say(
                                "letter.fact.level-of",
                                wording.say(Standing.of(found.level()).key()),
                                found.knowledgeVersion()))));
        return facts;
    }

    private Fact fact(String name, String value) {
        return new Fact(wording.say("letter.fact." + name), value);
    }
}
