package clinic.quiver.review.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.quiver.QuiverTest;
import clinic.quiver.Screens;
import clinic.quiver.TestClinic;
import clinic.quiver.TestVisits;
import clinic.quiver.observation.ExaminationService;
import clinic.quiver.observation.Grade;
import clinic.quiver.observation.LabEntry;
import clinic.quiver.observation.LabResult.Origin;
import clinic.quiver.observation.LabService;
import clinic.quiver.observation.ObservationService;
import clinic.quiver.observation.Spot;
import clinic.quiver.observation.Spot.Side;
import clinic.quiver.observation.lab.Amount;
import clinic.quiver.observation.lab.Bound;
import clinic.quiver.observation.lab.LabValue;
import clinic.quiver.patient.Visit;
import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.BodyRegion;
import clinic.quiver.questionnaire.BodySite;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.review.Acknowledgement;
import clinic.quiver.review.Acknowledgement.Agreement;
import clinic.quiver.review.Decision;
import clinic.quiver.review.DecisionService;
import clinic.quiver.review.Disposition;
import clinic.quiver.review.Letter;
import clinic.quiver.review.LetterDraft;
import clinic.quiver.review.LetterService;
import clinic.quiver.review.LetterService.Kept;
import clinic.quiver.review.Review;
import clinic.quiver.review.ReviewService;
import clinic.quiver.review.Saved;
import clinic.quiver.review.Signed;
import clinic.quiver.review.SignedLetter;
import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** Letters say what the record says, until the clinician says it otherwise; the signature locks them. */
class LetterTest extends QuiverTest {

    private static final String NAUGHTY =
            "<b>x</b> ${7*7} & \"q\" <script>alert(1)</script> [[${1+1}]] {0} \u202Eabc ñ 漢";

    private static final List<String> LEVELS = List.of("EMERGENCY", "URGENT", "SOON", "ROUTINE", "SELF-CARE");

    @Autowired
    ApplicationContext spring;

    @Autowired
    JdbcClient database;

    @Autowired
    TestVisits visits;

    @Autowired
    ReviewService reviews;

    @Autowired
    DecisionService decisions;

    @Autowired
    LetterService letters;

    @Autowired
    ObservationService observations;

    @Autowired
    LabService labs;

    @Autowired
    ExaminationService examinations;

    @Autowired
    TransactionTemplate transaction;

    Screens screens;
    TestClinic clinic;
    Visit visit;
    BrowserlessUIContext window;
    ReviewView view;

    @BeforeEach
    void somebodyHasAWeakHand() {
        screens = new Screens(spring);
        clinic = new TestClinic(database);
        visit = visits.handedIn(
                clinic,
                "Weaver",
                Map.of(
                        "weakness", new Answer.YesNo(true),
                        "fn-buttons", new Answer.YesNo(true),
                        "main-symptom", new Answer.Choices(new TreeSet<>(List.of("twitch", "weakness"))),
                        "twitch-sites",
                                new Answer.BodySites(
                                        new TreeSet<>(List.of(new BodySite(BodyRegion.HAND, BodySite.Side.LEFT))))));
        clinic.asClinician(() -> observations.record(
                visit.id(), Map.of(LinkId.of("lab-k"), new Answer.Quantity(new BigDecimal("4.1"))), Instant.now()));
        clinic.asClinician(() -> {
            record(LabValue.of(LinkId.of("lab-glucose"), Amount.of(new BigDecimal("5.4"), "mmol/L")));
            record(LabValue.of(LinkId.of("lab-tsh"), new Amount(Bound.BELOW, new BigDecimal("0.1"), "mIU/L")));
            Spot power = new Spot("power", Side.WHOLE);
            Spot thumb = new Spot("thumb-abduction", Side.LEFT);
            return examinations.record(visit.id(), Map.of(power, Grade.ALL_NORMAL, thumb, "4"), 0);
        });
        window = screens.of(clinic.clinician());
        view = window.navigate(
                ReviewView.class, Map.of(ReviewView.VISIT, visit.id().toString()));
    }

    private void record(LabValue value) {
        LabEntry entry = new LabEntry(value, Instant.now(), Origin.TYPED, true);
        labs.record(visit.id(), List.of(entry), reviews.refresh(visit.id()).labPatient());
    }

    @AfterEach
    void close() {
        screens.close();
    }

    @Test
    void the_referral_letter_tells_the_whole_record_and_is_printed_again_byte_for_byte() throws IOException {
        decide("Weak first dorsal interosseous on the left.");
        Screens.click(window, "Write a referral letter");
        type("To whom", "Dr. Nora Neuro\nCity Hospital");
        type("Request", "Please see within two weeks.");
        Screens.click(window, "Done");
        sign();

        SignedLetter letter = signedLetters().getFirst();
        byte[] pdf = print(letter.id());
        look("letter-en", pdf);
        assertThat(words(pdf))
                .contains("Willow Clinic · 020 7946 0000", "To: Dr. Nora Neuro City Hospital", "Referral letter")
                .contains(
                        "Patient: Jonas Weaver",
                        "Born: May 17, 1964 (62 years)",
                        "Sex at birth: Male",
                        "Advised by Quiver: ")
                .contains("Red flags and why", "Because: ")
                .contains("Strength and everyday function", "Where on the body", "Hand, left")
                .contains("Health history: None reported", "Medicines: None reported", "Food allergy: None reported")
                .contains("Laboratory", "Potassium: 4.1 mmol/L", "In range. Reference range: 3.5–5.3 mmol/L.")
                .contains("Glucose: 5.4 mmol/L", "TSH: < 0.1 mIU/L", "Power (MRC), Thumb abduction left: 4")
                .contains("Decision", "Sent to emergency care now", "Weak first dorsal interosseous on the left.")
                .contains("Please see within two weeks.", "Signed by Dr. Clara Clinic")
                .contains("Jonas Weaver · May 17, 1964 · Page 1 of")
                .doesNotContain("unreviewed");
        assertThat(print(letter.id())).isEqualTo(pdf);
        assertThat(view.getElement().getTextRecursively()).contains("signed by Dr. Clara Clinic");
        assertThat(auditRows("LETTER_PRINTED")).isEqualTo(2);
        assertThat(auditRows("LETTER_SIGNED")).isEqualTo(1);
    }

    @Test
    void the_pdf_is_tagged_and_speaks_its_language() throws IOException {
        decide("Nota.");
        Screens.click(window, "Write a visit summary");
        window.test(language()).selectItem("Spanish");
        Screens.click(window, "Done");
        sign();

        byte[] pdf = print(signedLetters().getFirst().id());
        look("letter-es", pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("es");
            assertThat(document.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Resumen de la visita");
        }
        assertThat(words(pdf))
                .contains("Alertas y por qué", "A urgencias ahora", "Firmado por Dr. Clara Clinic", "Página 1 de")
                .contains("Medicinas: No refiere nada", "Intervalo de referencia: 3,5–5,3 mmol/L.")
                .contains("Los textos fijos son una traducción sin revisar.")
                .doesNotContain("Red flags", "Signed by", "!letter.");
    }

    @Test
    void whatever_somebody_types_stands_in_the_letter_as_they_typed_it() throws IOException {
        decide(NAUGHTY);
        Screens.click(window, "Write a referral letter");
        type("To whom", NAUGHTY);
        Screens.click(window, "Done");
        sign();

        String printed = words(print(signedLetters().getFirst().id()));
        for (String literal :
                List.of("<b>x</b>", "${7*7}", "& \"q\"", "<script>alert(1)</script>", "[[${1+1}]]", "{0}")) {
            assertThat(printed).contains(literal);
        }
    }

    @Test
    void what_was_left_as_it_was_follows_the_record_and_what_was_written_by_hand_is_asked_about() {
        decide("First note.");
        Screens.click(window, "Write a referral letter");
        type("Decision", "My own words.");
        Screens.click(window, "Done");

        decide("Second note.");
        clinic.asClinician(() -> observations.record(
                visit.id(), Map.of(LinkId.of("lab-mg"), new Answer.Quantity(new BigDecimal("0.8"))), Instant.now()));
        view.screen().orElseThrow().lookAgain();
        Screens.click(window, "Show now");
        Screens.click(window, "Sign and lock");
        assertThat(view.getElement().getTextRecursively())
                .contains("A letter says something else than the record: Decision");
        assertThat(draft().letter().sections())
                .filteredOn(section -> section.key().equals("labs"))
                .singleElement()
                .satisfies(section -> assertThat(section.text()).contains("Magnesium"));

        Screens.click(window, "Open the referral letter");
        assertThat(Screens.shows(window, "Second note.")).isTrue();
        window.test(window.find(NativeButton.class)
                        .withCondition(button -> button.getText().equals("Keep my words"))
                        .single())
                .click();
        Screens.click(window, "Done");
        assertThat(draft().letter().sections())
                .filteredOn(section -> section.key().equals("decision"))
                .singleElement()
                .satisfies(section -> {
                    assertThat(section.text()).isEqualTo("My own words.");
                    assertThat(section.filled()).contains("Second note.");
                });
        sign();
        assertThat(signedLetters()).hasSize(1);
    }

    @Test
    void of_two_colleagues_who_write_one_letter_the_second_learns_of_it_and_nobody_writes_after_the_signature() {
        decide("Note.");
        Screens.click(window, "Write a referral letter");
        Screens.click(window, "Done");
        LetterDraft seen = draft();

        assertThat(keep(seen.letter().to("Dr. A"), seen.version())).isEqualTo(Kept.DONE);
        assertThat(keep(seen.letter().to("Dr. B"), seen.version())).isEqualTo(Kept.CHANGED_MEANWHILE);
        assertThat(keep(seen.letter().to("Dr. B"), LetterDraft.NEW)).isEqualTo(Kept.CHANGED_MEANWHILE);
        assertThat(keep(seen.letter().to("a\u0000b"), seen.version() + 1)).isEqualTo(Kept.UNFIT_TEXT);
        sign();
        assertThat(keep(seen.letter().to("Dr. C"), seen.version() + 1)).isEqualTo(Kept.ALREADY_SIGNED);
        assertThat(clinic.<Boolean>asClinician(() -> letters.discard(visit.id(), Letter.Kind.REFERRAL)))
                .isFalse();
    }

    @Test
    void a_letter_that_a_colleague_changes_while_the_question_is_open_is_not_locked_unseen() {
        decide("Note.");
        Screens.click(window, "Write a referral letter");
        Screens.click(window, "Done");

        Screens.click(window, "Sign and lock");
        LetterDraft seen = draft();
        keep(seen.letter().to("Dr. Elsewhere"), seen.version());
        confirm();
        assertThat(view.getElement().getTextRecursively()).contains("since you pressed Sign: Referral letter");
        assertThat(signature()).isEmpty();

        Screens.click(window, "Sign and lock");
        clinic.asClinician(() -> letters.discard(visit.id(), Letter.Kind.REFERRAL));
        keep(seen.letter().to("Dr. Nobody"), LetterDraft.NEW);
        keep(draft().letter(), draft().version());
        confirm();
        assertThat(signature()).as("written anew, up to the same version").isEmpty();

        sign();
        assertThat(signedLetters()).hasSize(1);
    }

    @Test
    void words_that_could_not_be_kept_are_not_lost_without_a_question() {
        decide("Note.");
        Screens.click(window, "Write a referral letter");
        keep(draft().letter().to("Dr. Elsewhere"), draft().version());
        window.activate();
        type("To whom", "Dr. Mine");

        Screens.click(window, "Done");

        window.test(window.find(ConfirmDialog.class).single()).cancel();
        assertThat(window.find(TextArea.class).withLabel("To whom").single().getValue())
                .isEqualTo("Dr. Mine");
        Screens.click(window, "Done");
        confirm();
        assertThat(window.find(LetterDialog.class).exists()).isFalse();
        assertThat(draft().letter().addressee()).isEqualTo("Dr. Elsewhere");
    }

    @Test
    void everything_that_stands_in_the_fields_becomes_an_addendum_when_a_colleague_signs_meanwhile() {
        decide("Note.");
        Screens.click(window, "Write a referral letter");
        keep(draft().letter().to("Dr. Elsewhere"), draft().version());
        window.activate();
        type("To whom", "Dr. Mine");
        Review seen = clinic.asClinician(() -> reviews.refresh(visit.id()));
        assertThat(clinic.<Signed>asClinician(() -> decisions.sign(
                        visit.id(),
                        seen.assessment().orElseThrow().id(),
                        seen.version(),
                        letters.draftsOf(visit.id()))))
                .isInstanceOf(Signed.Done.class);
        window.activate();

        type("Request", "Please see soon.");

        assertThat(window.find(TextArea.class).withLabel("Addendum").single().getValue())
                .contains("Dr. Mine", "Please see soon.");
    }

    @Test
    void a_coded_reason_of_disagreement_is_told_and_a_word_that_no_longer_counts_is_not() {
        visit = visits.handedIn(
                clinic,
                "Worse",
                Map.of("weakness", new Answer.YesNo(true), "weakness-trend", new Answer.Choice("worse")));
        view = window.navigate(
                ReviewView.class, Map.of(ReviewView.VISIT, visit.id().toString()));
        clinic.asClinician(() -> reviews.acknowledge(
                reviews.refresh(visit.id()),
                "U01",
                Agreement.DISAGREE,
                Optional.of(Acknowledgement.Reason.EXPLAINED_OTHERWISE),
                ""));
        lookAgain();
        Screens.click(window, "Write a referral letter");
        assertThat(written("flags")).contains("The clinician disagrees: Explained by something else");
        Screens.click(window, "Done");

        clinic.asClinician(() -> observations.record(
                visit.id(), Map.of(LinkId.of("exam-wasting"), new Answer.Choice("yes")), Instant.now()));
        window.navigate(ReviewView.class, Map.of(ReviewView.VISIT, visit.id().toString()));
        Screens.click(window, "Open the referral letter");

        assertThat(written("flags")).doesNotContain("The clinician disagrees");
    }

    @Test
    void a_referral_for_weakness_that_gets_worse_begins_with_the_suspicion_unless_the_clinician_disagrees() {
        visit = visits.handedIn(
                clinic,
                "Worse",
                Map.of("weakness", new Answer.YesNo(true), "weakness-trend", new Answer.Choice("worse")));
        window.navigate(ReviewView.class, Map.of(ReviewView.VISIT, visit.id().toString()));
        Screens.click(window, "Write a referral letter");
        assertThat(draft().letter().sections().getFirst().text()).startsWith("possible MND - CLINICAL SUSPICION\n");
        Screens.click(window, "Done");

        clinic.asClinician(() -> reviews.acknowledge(visit.id(), "U01", Agreement.DISAGREE, "Known since birth."));
        window.navigate(ReviewView.class, Map.of(ReviewView.VISIT, visit.id().toString()));
        Screens.click(window, "Open the referral letter");
        assertThat(draft().letter().sections().getFirst().text()).doesNotContain("CLINICAL SUSPICION");
    }

    @Test
    void a_referral_tells_the_soonest_reason_first_and_what_the_clinician_disagrees_with_below() {
        visit = visits.handedIn(
                clinic,
                "Worse",
                Map.of("weakness", new Answer.YesNo(true), "weakness-trend", new Answer.Choice("worse")));
        clinic.asClinician(() -> {
            record(LabValue.of(LinkId.of("lab-k"), Amount.of(new BigDecimal("2.1"), "mmol/L")));
            record(LabValue.of(LinkId.of("lab-ca"), Amount.of(new BigDecimal("1.5"), "mmol/L")));
            return reviews.acknowledge(visit.id(), "U01", Agreement.DISAGREE, "Polio in 1969.");
        });
        view = window.navigate(
                ReviewView.class, Map.of(ReviewView.VISIT, visit.id().toString()));
        decide("Note.");
        Screens.click(window, "Write a referral letter");

        List<String> reasons = written("reason").lines().toList();
        List<String> flags = written("flags").lines().toList();
        String disputed = flags.stream()
                .filter(flag -> flag.endsWith("The clinician disagrees: Polio in 1969."))
                .findFirst()
                .orElseThrow();
        assertThat(reasons)
                .hasSizeGreaterThan(1)
                .last()
                .isEqualTo("Where the patient goes from here: Sent to emergency care now");
        assertThat(reasons.getFirst()).contains("otassium");
        assertThat(reasons).noneMatch(disputed::contains);
        List<String> levels =
                flags.stream().map(flag -> flag.substring(0, flag.indexOf(':'))).toList();
        assertThat(levels)
                .contains("EMERGENCY", "URGENT")
                .isSortedAccordingTo(Comparator.comparingInt(LEVELS::indexOf));
        assertThat(written("labs"))
                .contains("Potassium: 2.1 mmol/L", "CRITICAL: Low, severe. Reference range: 3.5–5.3 mmol/L.")
                .contains("Albumin or ionised calcium is needed now.");
    }

    @Test
    void a_letter_that_is_not_wanted_is_discarded_and_not_signed() {
        decide("Note.");
        Screens.click(window, "Write a visit summary");
        Screens.click(window, "Discard this letter");

        sign();

        assertThat(signedLetters()).isEmpty();
        assertThat(view.getElement().getTextRecursively()).contains("No letter was written at this visit.");
    }

    @Test
    void only_clinicians_of_the_clinic_write_and_print_letters() {
        decide("Note.");
        Screens.click(window, "Write a referral letter");
        Screens.click(window, "Done");
        Letter letter = draft().letter();
        sign();
        UUID id = signedLetters().getFirst().id();
        TestClinic other = new TestClinic(database);

        assertThatThrownBy(() -> clinic.asDesk(() -> letters.print(id))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> clinic.asAdmin(() -> letters.draftsOf(visit.id())))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> other.asClinician(() -> letters.print(id))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> other.asClinician(() -> letters.keep(visit.id(), letter, LetterDraft.NEW)))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(auditRows("ACCESS_REFUSED")).isEqualTo(2);
    }

    private void decide(String note) {
        clinic.asClinician(() -> {
            Review review = reviews.refresh(visit.id());
            review.openFlags().forEach(flag -> reviews.acknowledge(visit.id(), flag.ruleId(), Agreement.AGREE, ""));
            Decision decision = new Decision(note, Optional.of(Disposition.SENT_TO_EMERGENCY), "", Optional.empty());
            return assertThat(decisions.save(visit.id(), decision, review.version()))
                    .isInstanceOf(Saved.Done.class);
        });
        lookAgain();
    }

    private void lookAgain() {
        window.activate();
        view.screen().orElseThrow().lookAgain();
        window.roundTrip();
    }

    private void sign() {
        Screens.click(window, "Sign and lock");
        confirm();
        assertThat(signature()).isPresent();
    }

    private void confirm() {
        window.activate();
        window.test(window.find(ConfirmDialog.class).single()).confirm();
    }

    private Optional<Review.Signature> signature() {
        return clinic.asClinician(() -> reviews.refresh(visit.id())).signature();
    }

    private void type(String label, String text) {
        window.test(window.find(TextArea.class).withLabel(label).single()).setValue(text);
    }

    @SuppressWarnings("unchecked")
    private Select<Object> language() {
        return window.find(Select.class)
                .withCondition(field -> "Language of the letter".equals(field.getLabel()))
                .single();
    }

    private String written(String section) {
        return draft().letter().sections().stream()
                .filter(part -> part.key().equals(section))
                .findFirst()
                .orElseThrow()
                .text();
    }

    private LetterDraft draft() {
        return clinic.<List<LetterDraft>>asClinician(() -> letters.draftsOf(visit.id()))
                .getFirst();
    }

    private Kept keep(Letter letter, int version) {
        return clinic.asClinician(() -> letters.keep(visit.id(), letter, version));
    }

    private List<SignedLetter> signedLetters() {
        return clinic.asClinician(() -> letters.signedOf(visit.id()));
    }

    private byte[] print(UUID letter) {
        return clinic.asClinician(() -> letters.print(letter));
    }

    private int auditRows(String action) {
        return clinic.<Integer>asClinician(() ->
                transaction.execute(status -> database.sql("select count(*) from audit_event where action = :action")
                        .param("action", action)
                        .query(Integer.class)
                        .single()));
    }

    private static void look(String name, byte[] pdf) throws IOException {
        Files.createDirectories(Path.of("target/looks"));
        Files.write(Path.of("target/looks/" + name + ".pdf"), pdf);
    }

    private static String words(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("[\\s\u00a0]+", " ");
        }
    }
}
