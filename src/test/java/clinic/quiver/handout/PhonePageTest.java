package clinic.quiver.handout;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.quiver.QuiverTest;
import clinic.quiver.TestClinic;
import clinic.quiver.TestVisits;
import clinic.quiver.handout.HandoutService.Released;
import clinic.quiver.patient.Visit;
import clinic.quiver.shared.Language;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.result.MockMvcResultMatchers;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** Whoever holds the paper reads the same text on a phone, and nobody learns from it whose it is. */
@TestPropertySource(properties = "quiver.phone-pages.address=https://clinic.example/")
class PhonePageTest extends QuiverTest {

    private static final PageLayout LAYOUT = new PageLayout(PageLayout.Paper.A4, false, PageLayout.Ink.COLOUR);
    private static final String ADDRESS = "https://clinic.example/sheet/";

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestVisits visits;

    @Autowired
    HandoutService handouts;

    @Autowired
    WebApplicationContext web;

    TestClinic clinic;
    Visit visit;

    @BeforeEach
    void noPageIsLeft() {
        transaction.executeWithoutResult(
                status -> database.sql("delete from handout_page").update());
    }

    @BeforeEach
    void aPatientHasHandedIn() {
        clinic = new TestClinic(database);
        visit = visits.handedIn(clinic, "Weaver", Map.of());
    }

    @Test
    void the_code_on_the_paper_opens_the_same_words_without_the_name() throws Exception {
        String address = codeOn(pdfOf(released(wish(true, Map.of()))));
        assertThat(address).matches("https://clinic\\.example/sheet/[\\w-]{43}");

        String html = mvc().perform(get(address))
                .andExpect(MockMvcResultMatchers.status().isOk())
                .andExpect(MockMvcResultMatchers.header().string("Cache-Control", "no-store"))
                .andExpect(MockMvcResultMatchers.content().contentTypeCompatibleWith(MediaType.TEXT_HTML))
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(html)
                .contains("Sleep well", "When to get help now", "lang=\"en\"")
                .doesNotContain("Weaver", "1980", "Dr.", "<script");
        assertThat(readOnPhones()).isOne();
    }

    @Test
    void without_the_clinicians_wish_there_is_no_code() throws Exception {
        assertThat(hasCode(pdfOf(released(wish(false, Map.of()))))).isFalse();
        assertThat(pages()).isZero();
    }

    @Test
    void what_a_clinician_wrote_for_this_patient_stays_on_paper() throws Exception {
        SheetEdit added = new SheetEdit(Set.of(), List.of(), List.of("Keep a sleep diary."), Map.of());
        Released.Done done = released(wish(true, Map.of("H-SLEEP", added)));

        assertThat(done.onPhone()).isFalse();
        assertThat(hasCode(pdfOf(done))).isFalse();
        assertThat(pages()).isZero();
    }

    @Test
    void an_address_that_is_none_and_one_whose_days_are_over_are_answered_alike() throws Exception {
        String address = codeOn(pdfOf(released(wish(true, Map.of()))));
        fourWeeksPass();
        String over = gone(address);
        assertThat(gone(ADDRESS + "A".repeat(43))).isEqualTo(over).contains("no longer here");
    }

    // The program may not change a page, only add and remove it.
    private void fourWeeksPass() {
        transaction.executeWithoutResult(status -> {
            Map<String, @Nullable Object> page =
                    database.sql("select * from handout_page").query().singleRow();
            database.sql("delete from handout_page").update();
            database.sql("""
                            insert into handout_page values
                                (:token_hash, :clinic_id, :handout_id, :patient_id, :visit_id, :html,
                                cast(:expires_at as timestamptz) - interval '28 days')""").params(page).update();
        });
    }

    private String gone(String address) throws Exception {
        return mvc().perform(get(address))
                .andExpect(MockMvcResultMatchers.status().isNotFound())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static MockHttpServletRequestBuilder get(String address) {
        return MockMvcRequestBuilders.get(address.substring("https://clinic.example".length()));
    }

    private MockMvc mvc() {
        return MockMvcBuilders.webAppContextSetup(web).build();
    }

    private static HandoutWish wish(boolean onPhone, Map<String, SheetEdit> edits) {
        return new HandoutWish(List.of("H-SLEEP"), Language.EN, LAYOUT, Set.of(), Map.of(), edits, onPhone);
    }

    private Released.Done released(HandoutWish wish) {
        return (Released.Done) clinic.asClinician(() -> handouts.release(visit.id(), wish));
    }

    private byte[] pdfOf(Released.Done done) {
        return clinic.asDesk(() -> handouts.print(done.handout().id()));
    }

    private static boolean hasCode(byte[] pdf) throws Exception {
        return readCode(pdf).isPresent();
    }

    private static String codeOn(byte[] pdf) throws Exception {
        return readCode(pdf).orElseThrow();
    }

    /** What a phone's camera reads on the last page. */
    private static Optional<String> readCode(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(document.getNumberOfPages() - 1, 150);
            int[] dots = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
            RGBLuminanceSource light = new RGBLuminanceSource(page.getWidth(), page.getHeight(), dots);
            try {
                return Optional.of(new QRCodeReader()
                        .decode(new BinaryBitmap(new HybridBinarizer(light)))
                        .getText());
            } catch (NotFoundException _) {
                return Optional.empty();
            }
        }
    }

    private int pages() {
        return counted("select count(*) from handout_page where clinic_id = :clinic");
    }

    private int readOnPhones() {
        return counted(
                "select count(*) from audit_event where action = 'HANDOUT_READ_ON_PHONE' and clinic_id = :clinic");
    }

    private int counted(String sql) {
        return clinic.asDesk(() -> transaction.execute(status -> database.sql(sql)
                .param("clinic", clinic.id().value())
                .query(Integer.class)
                .single()));
    }
}
