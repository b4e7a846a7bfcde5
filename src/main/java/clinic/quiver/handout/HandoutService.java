package clinic.quiver.handout;

import clinic.quiver.access.ClinicService;
import clinic.quiver.access.CurrentActor;
import clinic.quiver.access.Role;
import clinic.quiver.audit.AuditAction;
import clinic.quiver.audit.AuditTrail;
import clinic.quiver.patient.Visit;
import clinic.quiver.patient.VisitService;
import clinic.quiver.shared.Language;
import clinic.quiver.shared.PrintGate;
import clinic.quiver.shared.RandomIds;
import clinic.quiver.shared.VisitId;
import clinic.quiver.triage.Assessment;
import clinic.quiver.triage.Assessment.StoredHandoutChoice;
import clinic.quiver.triage.TriageService;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The sheets that a patient takes home: offered by triage, chosen and released by a clinician, printed by staff. */
@Service
@Transactional
public class HandoutService {

    private final HandoutContent content;
    private final HandoutComposer composer;
    private final HandoutPrinter printer;
    private final HandoutEditor editor;
    private final Handouts handouts;
    private final HandoutRequests requests;
    private final PhonePageService phones;
    private final PhonePages phonePages;
    private final TriageService triage;
    private final VisitService visits;
    private final ClinicService clinics;
    private final CurrentActor actor;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final PrintGate gate = PrintGate.ofThisMachine();

    HandoutService(
            HandoutContent content,
            HandoutComposer composer,
            HandoutPrinter printer,
            Handouts handouts,
            HandoutRequests requests,
            PhonePageService phones,
            PhonePages phonePages,
            TriageService triage,
            VisitService visits,
            ClinicService clinics,
            CurrentActor actor,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.content = content;
        this.composer = composer;
        this.printer = printer;
        this.editor = new HandoutEditor(content);
        this.handouts = handouts;
        this.requests = requests;
        this.phones = phones;
        this.phonePages = phonePages;
        this.triage = triage;
        this.visits = visits;
        this.clinics = clinics;
        this.actor = actor;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What came of releasing. */
    public sealed interface Released {
        /**
         * It is kept and can be printed.
         *
         * @param onPhone whether it can be read on a phone as well
         */
        record Done(ReleasedHandout handout, boolean onPhone) implements Released {}

        /** Nothing was released: a sheet may not be made. */
        record NotComposed(Composition why) implements Released {}

        /** Nothing was released: these rules wait for the clinician's tick. */
        record HoldsOpen(List<Handout.Hold> holds) implements Released {}

        /** Nothing was released: triage has not spoken about this visit. */
        record NotAssessed() implements Released {}
    }

    /** The words of the sheets and, for staff, why the safety rules act. */
    @RolesAllowed({Role.CLINICIAN_ROLE, Role.FRONT_DESK_ROLE})
    public HandoutTexts texts(Language language) {
        return content.texts(language);
    }

    /** Whether the sheets of a language are a translation that nobody at the clinic has signed. */
    @RolesAllowed({Role.CLINICIAN_ROLE, Role.FRONT_DESK_ROLE})
    @Transactional(readOnly = true)
    public boolean isUnreviewed(Language language) {
        return clinics.isUnreviewed(language);
    }

    /** The paper that the clinic prints on. */
    @RolesAllowed({Role.CLINICIAN_ROLE, Role.FRONT_DESK_ROLE})
    @Transactional(readOnly = true)
    public PageLayout.Paper paper() {
        return switch (clinics.current().settings().paperSize()) {
            case A4 -> PageLayout.Paper.A4;
            case LETTER -> PageLayout.Paper.LETTER;
        };
    }

    /** Whether sheets may be read on phones at this clinic. */
    @RolesAllowed(Role.CLINICIAN_ROLE)
    @Transactional(propagation = Propagation.SUPPORTS)
    public boolean isForPhones() {
        return phones.isOn();
    }

    /** What triage offers and blocks for a visit; empty when triage has not spoken. */
    @RolesAllowed(Role.CLINICIAN_ROLE)
    @Transactional(readOnly = true)
    public Optional<StoredHandoutChoice> offerOf(VisitId visit) {
        return triage.current(visit).map(Assessment::handout);
    }

    /** The sheets as they would be printed, or why not; empty when triage has not spoken. */
    @RolesAllowed(Role.CLINICIAN_ROLE)
    public Optional<Composition> preview(VisitId visitId, HandoutWish wish) {
        Visit visit = visits.get(visitId);
        Optional<Composition> composition = composed(visit, wish, Optional.empty());
        audit.done(
                AuditAction.HANDOUT_PREVIEWED,
                visit.patient(),
                visitId,
                wish.sheets().toString());
        return composition;
    }

    /** All sheets there are, in the order of their names. */
    @RolesAllowed(Role.CLINICIAN_ROLE)
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<String> sheets() {
        return content.sheetIds();
    }

    /** The sheets that are not made without the clinician's own words. */
    @RolesAllowed(Role.CLINICIAN_ROLE)
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<String> sheetsToWrite() {
        return content.sheetsWith(SheetPlan.OwnWords.class);
    }

    /** The parts of each sheet that the clinician may change, in the order of the sheets. */
    @RolesAllowed(Role.CLINICIAN_ROLE)
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<EditablePart> partsOf(Handout composed, Handout.Sheet sheet) {
        return editor.partsOf(composed, sheet);
    }

    /** Sheets that were composed, as they would be printed with these changes. */
    @RolesAllowed(Role.CLINICIAN_ROLE)
    @Transactional(propagation = Propagation.SUPPORTS)
    public Handout edited(Handout composed, Map<String, SheetEdit> edits) {
        return editor.edited(composed, edits);
    }

    /**
     * Makes the sheets, keeps them as they are and lets staff print them.
     *
     * @throws clinic.quiver.shared.PrinterBusyException when too many sheets are being made; nothing was kept then
     */
    @RolesAllowed(Role.CLINICIAN_ROLE)
    @Transactional(propagation = Propagation.SUPPORTS)
    public Released release(VisitId visitId, HandoutWish wish) {
        Optional<Composition> composition = within(() ->
                composed(visits.get(visitId), wish, Optional.of(actor.get().name())));
        return composition
                .map(made -> switch (made) {
                    case Composition.Composed(Handout handout) -> released(visitId, wish, handout);
                    case Composition.Refused refused -> new Released.NotComposed(refused);
                    case Composition.NeedsLab needsLab -> new Released.NotComposed(needsLab);
                })
                .orElseGet(Released.NotAssessed::new);
    }

    // Printing waits for its turn and takes long, so no transaction stays open meanwhile.
    private Released released(VisitId visitId, HandoutWish wish, Handout composed) {
        if (!composed.isPrintable()) {
            return new Released.HoldsOpen(composed.openHolds());
        }
        Handout handout = editor.edited(composed, wish.edits());
        Optional<PhonePage> phone = wish.onPhone() ? phones.pageFor(handout) : Optional.empty();
        byte[] pdf = gate.pass(() -> printer.print(handout, phone.map(PhonePage::address)));
        return within(() -> kept(visits.get(visitId), wish, composed, pdf, phone))
                .orElseGet(() -> release(visitId, wish));
    }

    /** Keeps what was printed; empty when the patient's answers, results or level have changed meanwhile. */
    private Optional<Released> kept(
            Visit visit, HandoutWish wish, Handout composed, byte[] pdf, Optional<PhonePage> phone) {
        Optional<Composition> now =
                composed(visit, wish, Optional.of(actor.get().name()));
        if (!now.equals(Optional.of(new Composition.Composed(composed)))) {
            return Optional.empty();
        }
        ClinicianCopy copy = new ClinicianCopy(composed.decisions(), editor.unlocked(composed, wish.edits()));
        ReleasedHandout released = new ReleasedHandout(
                RandomIds.next(), visit.id(), wish.sheets(), wish.language(), clock.instant(), actor.staff());
        handouts.add(actor.clinic(), released, pdf, composed.knowledgeVersion(), copy);
        phone.ifPresent(page -> phonePages.add(actor.clinic(), visit, released.id(), page, clock.instant()));
        auditRelease(visit, wish, copy);
        events.publishEvent(new HandoutReleased(visit.id()));
        return Optional.of(new Released.Done(released, phone.isPresent()));
    }

    private void auditRelease(Visit visit, HandoutWish wish, ClinicianCopy copy) {
        audit.done(
                AuditAction.HANDOUT_RELEASED,
                visit.patient(),
                visit.id(),
                wish.sheets().toString());
        copy.unlocked()
                .forEach(line -> audit.done(
                        AuditAction.HANDOUT_LINE_UNLOCKED,
                        visit.patient(),
                        visit.id(),
                        line.sheetId() + " " + line.lineId() + " (" + line.ruleId() + "): " + line.reason()));
    }

    /** The released sheets of each of these visits, newest first; visits that have none are left out. */
    @RolesAllowed({Role.CLINICIAN_ROLE, Role.FRONT_DESK_ROLE})
    @Transactional(readOnly = true)
    public Map<VisitId, List<ReleasedHandout>> ofVisits(Collection<VisitId> list) {
        return handouts.ofVisits(actor.clinic(), list).stream().collect(Collectors.groupingBy(ReleasedHandout::visit));
    }

    /** Those of a list that never came out of a printer. */
    @RolesAllowed({Role.CLINICIAN_ROLE, Role.FRONT_DESK_ROLE})
    @Transactional(readOnly = true)
    public List<ReleasedHandout> notPrinted(List<ReleasedHandout> list) {
        Set<UUID> printed = handouts.printedOf(
                actor.clinic(), list.stream().map(ReleasedHandout::id).toList());
        return list.stream().filter(handout -> !printed.contains(handout.id())).toList();
    }

    /**
     * A released handout as a PDF, byte for byte as it was released.
     *
     * @throws AccessDeniedException when the clinic has no such handout
     * @throws clinic.quiver.shared.PrinterBusyException when too many are being printed
     */
    @RolesAllowed({Role.CLINICIAN_ROLE, Role.FRONT_DESK_ROLE})
    @Transactional(propagation = Propagation.SUPPORTS)
    public byte[] print(UUID handout) {
        return gate.pass(() -> within(() -> printed(List.of(handout)))).getFirst();
    }

    /**
     * Several released handouts in one PDF, each from a sheet of paper of its own on.
     *
     * @param list at least one
     * @throws AccessDeniedException when the clinic lacks one of them
     * @throws clinic.quiver.shared.PrinterBusyException when too many are being printed
     */
    @RolesAllowed({Role.CLINICIAN_ROLE, Role.FRONT_DESK_ROLE})
    @Transactional(propagation = Propagation.SUPPORTS)
    public byte[] printTogether(List<UUID> list) {
        return gate.pass(() -> HandoutBatch.of(within(() -> printed(list))));
    }

    private List<byte[]> printed(List<UUID> list) {
        boolean first = handouts.printedOf(actor.clinic(), list).size() < list.size();
        List<byte[]> pages = list.stream().map(this::printed).toList();
        if (first) {
            events.publishEvent(new HandoutPrinted());
        }
        return pages;
    }

    private byte[] printed(UUID handout) {
        Visit visit = visits.get(find(handout).visit());
        handouts.printed(actor.clinic(), handout, clock.instant(), actor.staff());
        audit.done(AuditAction.HANDOUT_PRINTED, visit.patient(), visit.id(), handout.toString());
        return handouts.pdfOf(actor.clinic(), handout);
    }

    private <T> T within(Supplier<T> act) {
        return Objects.requireNonNull(transaction.execute(_ -> act.get()));
    }

    /**
     * What was changed on a released handout, and why.
     *
     * @throws AccessDeniedException when the clinic has no such handout
     */
    @RolesAllowed(Role.CLINICIAN_ROLE)
    public ClinicianCopy copyOf(UUID handout) {
        Visit visit = visits.get(find(handout).visit());
        audit.done(AuditAction.HANDOUT_COPY_READ, visit.patient(), visit.id(), handout.toString());
        return handouts.copyOf(actor.clinic(), handout);
    }

    private ReleasedHandout find(UUID handout) {
        return handouts.find(actor.clinic(), handout).orElseThrow(() -> new AccessDeniedException("no such handout"));
    }

    private Optional<Composition> composed(Visit visit, HandoutWish wish, Optional<String> approvedBy) {
        return requests.of(visit, wish, approvedBy).map(composer::compose);
    }
}
