package clinic.quiver.review;

import clinic.quiver.shared.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A letter about a visit, with every word that will be printed, so that it can be printed without knowing anything else.
 *
 * @param addressee to whom it goes, a line each; may be empty
 * @param frame what stands round the sections and is not written by hand
 */
public record Letter(Kind kind, Language language, String addressee, Frame frame, List<Section> sections) {

    /** What a letter is for. */
    public enum Kind {
        REFERRAL,
        SUMMARY
    }

    /** A label with its value, such as a date of birth. */
    public record Fact(String label, String value) {}

    /**
     * What the record says of patient and visit, and the letter's fixed words.
     *
     * @param clinic name and telephone
     * @param to the label above the addressee
     * @param signedBy with the places {@code {name}} and {@code {time}}
     * @param foot who the letter is about, at the foot of every page
     * @param note that advice of a program is no diagnosis, at the end
     */
    public record Frame(
            String clinic,
            String title,
            String to,
            List<Fact> facts,
            String signedBy,
            String foot,
            String page,
            String of,
            String note) {}

    /**
     * A part that the clinician may write otherwise than the record fills it in.
     *
     * @param filled what the record said when it was last looked at
     * @param text what will be printed; a section without any is left out
     */
    public record Section(String key, String heading, String filled, String text) {

        /** Whether the clinician wrote something else than the record said. */
        public boolean isEdited() {
            return !text.equals(filled);
        }

        /** Whether it was edited, and the record says something else by now. */
        public boolean isOvertaken(String recordNow) {
            return isEdited() && !filled.equals(recordNow);
        }
    }

    public Letter {
        sections = List.copyOf(sections);
    }

    /** This letter filled in again from the record; what was written by hand stays. */
    public Letter refilledFrom(Letter record) {
        List<Section> now = new ArrayList<>();
        for (Section fresh : record.sections) {
            now.add(sections.stream()
                    .filter(mine -> mine.key().equals(fresh.key()) && mine.isEdited())
                    .findFirst()
                    .map(mine -> new Section(mine.key(), fresh.heading(), mine.filled(), mine.text()))
                    .orElse(fresh));
        }
        return new Letter(kind, record.language, addressee, record.frame, now);
    }

    /** This letter, with everything that the record says otherwise taken as seen. */
    public Letter seenBeside(Letter record) {
        List<Section> now = new ArrayList<>();
        for (Section mine : sections) {
            String filled = record.sections.stream()
                    .filter(fresh -> fresh.key().equals(mine.key()))
                    .findFirst()
                    .map(Section::filled)
                    .orElse(mine.filled());
            now.add(new Section(mine.key(), mine.heading(), filled, mine.text()));
        }
        return new Letter(kind, language, addressee, frame, now);
    }

    /** The headings of what was written by hand although the record says something newer. */
    public List<String> overtakenBy(Letter record) {
        return sections.stream()
                .filter(mine -> record.sections.stream()
                        .anyMatch(fresh -> fresh.key().equals(mine.key()) && mine.isOvertaken(fresh.filled())))
                .map(Section::heading)
                .toList();
    }

    /** This letter with another text in one of its sections. */
    public Letter with(String key, String text) {
        return new Letter(
                kind,
                language,
                addressee,
                frame,
                sections.stream()
                        .map(section -> section.key().equals(key)
                                ? new Section(key, section.heading(), section.filled(), text)
                                : section)
                        .toList());
    }

    /** What was written here and not in an earlier state of the letter; empty when nothing was. */
    public String wordsBeyond(Letter earlier) {
        Stream<String> written = sections.stream()
                .filter(section -> section.isEdited() && !earlier.sections.contains(section))
                .map(Section::text);
        return Stream.concat(addressee.equals(earlier.addressee) ? Stream.empty() : Stream.of(addressee), written)
                .collect(Collectors.joining("\n"));
    }

    /** This letter to somebody else. */
    public Letter to(String other) {
        return new Letter(kind, language, other, frame, sections);
    }

    /** Whether every text can be stored. */
    boolean isFit() {
        return Stream.concat(Stream.of(addressee), sections.stream().map(Section::text))
                .allMatch(Decision::isFit);
    }
}
