package clinic.quiver.handout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.quiver.QuiverTest;
import clinic.quiver.TestClinic;
import clinic.quiver.TestVisits;
import clinic.quiver.desk.DayService;
import clinic.quiver.patient.Visit;
import clinic.quiver.shared.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** The desk prints what a clinician released, and only that. */
class ReleasedHandoutTest extends QuiverTest {

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestVisits visits;

    @Autowired
    HandoutService handouts;

    @Autowired
    DayService days;

    TestClinic clinic;
    Visit visit;

    @BeforeEach
    void aPatientHasHandedIn() {
        clinic = new TestClinic(database);
        visit = visits.handedIn(clinic, "Calm", Map.of());
    }

    @Test
    void the_desk_learns_of_a_sheet_once_it_is_released() {
        assertThat(sheetsAtTheDesk()).isEmpty();

        ReleasedHandout released = visits.release(clinic, visit);

        assertThat(sheetsAtTheDesk())
                .singleElement()
                .extracting(ReleasedHandout::id)
                .isEqualTo(released.id());
    }

    @Test
    void the_desk_prints_byte_for_byte_what_was_released_and_each_time_is_audited() {
        ReleasedHandout released = visits.release(clinic, visit);
        byte[] stored =
                clinic.asDesk(() -> transaction.execute(status -> database.sql("select pdf from handout where id = :id")
                        .param("id", released.id())
                        .query((row, number) -> row.getBytes("pdf"))
                        .single()));

        assertThat(clinic.asDesk(() -> handouts.print(released.id()))).isEqualTo(stored);
        assertThat(clinic.asDesk(() -> handouts.print(released.id()))).isEqualTo(stored);

        assertThat(printedByTheDesk()).isEqualTo(2);
    }

    @Test
    void the_desk_prints_the_sheets_of_a_day_in_one_go_each_patient_on_paper_of_their_own() throws IOException {
        Visit another = visits.handedIn(clinic, "Calmer", Map.of());
        List<UUID> released = List.of(
                visits.release(clinic, visit).id(),
                visits.release(clinic, another).id());

        assertThat(clinic.asDesk(() -> days.notPrinted(days.refresh(visit.day()))))
                .hasSize(2);

        byte[] batch = clinic.asDesk(() -> handouts.printTogether(released));

        assertThat(textOf(batch)).contains("Calm", "Calmer");
        assertThat(printedByTheDesk()).isEqualTo(2);
        assertThat(clinic.asDesk(() -> days.notPrinted(days.refresh(visit.day()))))
                .isEmpty();
        try (PDDocument document = Loader.loadPDF(batch)) {
            PDFTextStripper stripper = new PDFTextStripper();
            int second = firstPageOf("Calmer", document, stripper);
            assertThat(second % 2).as("page %d", second).isOne();
        }
    }

    private static int firstPageOf(String name, PDDocument document, PDFTextStripper stripper) throws IOException {
        for (int page = 1; page <= document.getNumberOfPages(); page++) {
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            if (stripper.getText(document).contains(name)) {
                return page;
            }
        }
        throw new AssertionError(name + " is on no page");
    }

    @Test
    void nobody_prints_together_what_they_may_not_print_alone() {
        List<UUID> released = List.of(visits.release(clinic, visit).id());
        TestClinic other = new TestClinic(database);

        assertThatThrownBy(() -> clinic.onTablet(() -> handouts.printTogether(released)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> other.asDesk(() -> handouts.printTogether(released)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void what_was_taken_off_and_why_is_kept_for_clinicians_and_audited() {
        PageLayout layout = new PageLayout(PageLayout.Paper.A4, false, PageLayout.Ink.COLOUR);
        HandoutWish wish = new HandoutWish(List.of("H-SLEEP"), Language.EN, layout);
        ClinicianCopy copy = clinic.asClinician(() -> {
            HandoutService.Released released = handouts.release(
                    visit.id(),
                    wish.with(Map.of(
                            "H-SLEEP", new SheetEdit(Set.of(), List.of(), List.of("Keep a sleep diary."), Map.of()))));
            assertThat(released).isInstanceOf(HandoutService.Released.Done.class);
            return handouts.copyOf(
                    ((HandoutService.Released.Done) released).handout().id());
        });

        assertThat(copy.unlocked()).isEmpty();
        UUID handout = sheetsAtTheDesk().getFirst().id();
        assertThat(textOf(clinic.asDesk(() -> handouts.print(handout)))).contains("Keep a sleep diary.");
        assertThatThrownBy(() -> clinic.asDesk(() -> handouts.copyOf(handout)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void nobody_else_prints_it() {
        ReleasedHandout released = visits.release(clinic, visit);
        TestClinic other = new TestClinic(database);

        assertThatThrownBy(() -> clinic.asAdmin(() -> handouts.print(released.id())))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> clinic.onTablet(() -> handouts.print(released.id())))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> other.asDesk(() -> handouts.print(released.id())))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(other.asDesk(() -> handouts.ofVisits(List.of(visit.id())))).isEmpty();
    }

    private List<ReleasedHandout> sheetsAtTheDesk() {
        return clinic.asDesk(() -> days.refresh(visit.day())).getFirst().handouts();
    }

    private static String textOf(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int printedByTheDesk() {
        return clinic.asDesk(() -> transaction.execute(status -> database.sql(
                        "select count(*) from audit_event where action = 'HANDOUT_PRINTED' and actor_id = :desk")
                .param("desk", clinic.desk().staff().value())
                .query(Integer.class)
                .single()));
    }
}
