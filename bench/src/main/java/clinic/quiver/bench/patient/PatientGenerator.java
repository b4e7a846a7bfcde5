package clinic.quiver.bench.patient;

import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.Answers;
import clinic.quiver.questionnaire.BodyRegion;
import clinic.quiver.questionnaire.BodySite;
import clinic.quiver.questionnaire.Item;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.questionnaire.Questionnaire;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeSet;

/** Makes patients who answer the whole questionnaire, with numbers on and beside every bound. A seed always makes the same one. */
public final class PatientGenerator {

    private static final List<String> WORDS_OF_DENIAL = List.of("no", "none", "never", "0");
    private static final List<BodyRegion> REGIONS = List.of(BodyRegion.values());
    private static final List<BodySite.Side> SIDES = List.of(BodySite.Side.values());

    private final List<Item> items;
    private final Numbers numbers;
    private final Crowd crowd;

    /** Which patients come. */
    public enum Crowd {
        /** As at a clinic: most questions are denied, few are left open, the form is handed in, few are examined yet. */
        CLINIC,
        /** Of every kind: well and very ill, sure and unsure, before and after hand-in, examined or not. */
        EVERY_KIND
    }

    /** A generator over these items, with numbers on and beside these bounds. */
    public PatientGenerator(
            Questionnaire questionnaire, Map<LinkId, ? extends Iterable<BigDecimal>> bounds, Crowd crowd) {
        this.crowd = crowd;
        this.items = List.copyOf(questionnaire.items());
        this.numbers = new Numbers(bounds);
    }

    /** The patient of a seed. */
    public Patient patient(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Manner manner = switch (crowd) {
            case CLINIC -> Manner.atAClinic(random);
            case EVERY_KIND -> Manner.any(random);
        };
        Map<LinkId, Answer> given = new HashMap<>();
        Map<LinkId, Answer> registration = new HashMap<>();
        Map<LinkId, Answer> observed = new HashMap<>();
        for (Item item : items) {
            switch (item.source()) {
                case PATIENT -> answer(item, manner, random).ifPresent(answer -> given.put(item.linkId(), answer));
                case REGISTRATION -> {
                    if (!manner.isOpen(random)) {
                        registration.put(item.linkId(), known(item, manner, random));
                    }
                }
                case CLINICIAN -> {
                    if (random.nextDouble() < manner.observed()) {
                        observed.put(item.linkId(), known(item, manner, random));
                    }
                }
            }
        }
        return new Patient(seed, Map.copyOf(given), Map.copyOf(registration), Map.copyOf(observed), manner.handedIn());
    }

    /**
     * How a patient answers.
     *
     * @param yes how likely a question is answered with something else than no
     * @param open how likely a question is left open
     * @param observed how likely a clinician entered a finding or value
     * @param reached how likely a question of a form not yet handed in was reached
     */
    private record Manner(double yes, double open, double observed, boolean handedIn, double reached) {

        static Manner atAClinic(SplittableRandom random) {
            return new Manner(
                    oneOf(random, 0.02, 0.05, 0.1),
                    oneOf(random, 0, 0, 0.02, 0.05),
                    oneOf(random, 0, 0, 0, 0.3),
                    true,
                    1);
        }

        static Manner any(SplittableRandom random) {
            return new Manner(
                    oneOf(random, 0, 0.03, 0.03, 0.08, 0.08, 0.2, 0.5),
                    oneOf(random, 0, 0, 0.02, 0.02, 0.1, 0.5),
                    oneOf(random, 0, 0, 0, 0.15, 0.8),
                    random.nextInt(10) > 0,
                    random.nextDouble());
        }

        private static double oneOf(SplittableRandom random, double... values) {
            return values[random.nextInt(values.length)];
        }

        boolean isYes(SplittableRandom random) {
            return random.nextDouble() < yes;
        }

        boolean isOpen(SplittableRandom random) {
            return random.nextDouble() < open;
        }
    }

    private Optional<Answer> answer(Item item, Manner manner, SplittableRandom random) {
        if (!manner.handedIn() && random.nextDouble() > manner.reached()) {
            return Optional.empty();
        }
        if (manner.isOpen(random)) {
            return switch (random.nextInt(4)) {
                case 0 -> Optional.of(new Answer.DoesNotKnow());
                case 1 -> Optional.of(new Answer.Declined());
                case 2 -> Optional.of(new Answer.Skipped());
                default -> Optional.empty();
            };
        }
        return Optional.of(known(item, manner, random));
    }

    private Answer known(Item item, Manner manner, SplittableRandom random) {
        return switch (item.type()) {
            case YES_NO -> new Answer.YesNo(manner.isYes(random));
            case CHOICE -> new Answer.Choice(choice(item, manner, random));
            case CHOICES -> choices(item, manner, random);
            case QUANTITY -> new Answer.Quantity(numbers.number(item, random));
            case DATE -> new Answer.Date(LocalDate.of(2026, 1, 1).plusDays(random.nextInt(300)));
            case TEXT -> new Answer.Text("text");
            case BODY_MAP -> sites(random);
        };
    }

    private static String choice(Item item, Manner manner, SplittableRandom random) {
        return denial(item).filter(no -> !manner.isYes(random)).orElseGet(() -> pick(item.options(), random));
    }

    private static Optional<String> denial(Item item) {
        return WORDS_OF_DENIAL.stream().filter(item.options()::contains).findFirst();
    }

    private static Answer choices(Item item, Manner manner, SplittableRandom random) {
        if (item.options().contains(Item.NONE) && !manner.isYes(random)) {
            return new Answer.Choices(new TreeSet<>(List.of(Item.NONE)));
        }
        TreeSet<String> codes = new TreeSet<>();
        int size = 1 + random.nextInt(3);
        for (int i = 0; i < size; i++) {
            codes.add(pick(item.options(), random));
        }
        if (codes.size() > 1) {
            codes.remove(Item.NONE);
        }
        if (manner.isOpen(random) && !codes.contains(Item.NONE)) {
            codes.add(Answers.UNKNOWN_CODE);
        }
        return new Answer.Choices(codes);
    }

    private static Answer sites(SplittableRandom random) {
        TreeSet<BodySite> sites = new TreeSet<>();
        int size = random.nextInt(4);
        for (int i = 0; i < size; i++) {
            sites.add(new BodySite(pick(REGIONS, random), pick(SIDES, random)));
        }
        return new Answer.BodySites(sites);
    }

    private static <T> T pick(List<T> list, SplittableRandom random) {
        return list.get(random.nextInt(list.size()));
    }
}
