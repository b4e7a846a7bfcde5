package clinic.quiver.patient;

import clinic.quiver.shared.ClinicId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The words by which patients are found; the database writes them whenever a name or number changes. */
@Repository
class PatientWords {

    // Who types more words than this is found by the longest of them.
    private static final int MOST_WORDS = 6;

    // So many are looked at when a short beginning fits many more.
    private static final int MOST_CANDIDATES = 500;

    // Nothing that begins with a word sorts behind the word and this.
    private static final String LAST = Character.toString(Character.MAX_CODE_POINT);

    private final JdbcClient database;

    PatientWords(JdbcClient database) {
        this.database = database;
    }

    /** A text in words as they are compared, without case and accents, the longest first; none when it has no letters. */
    List<String> of(String text) {
        String[] words = database.sql("select search_words(:text)")
                .param("text", text.replace("\0", ""))
                .query((row, number) -> (String[]) row.getArray(1).getArray())
                .single();
        return Arrays.stream(words)
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .limit(MOST_WORDS)
                .toList();
    }

    /** The patients of whom each of these words begins a word, by name. */
    List<UUID> called(ClinicId clinic, List<String> words, int most) {
        String sql = """
                select p.id from patient p
                where p.clinic_id = :clinic and p.id in (
                    select w.patient_id from patient_word w
                    where w.clinic_id = :clinic and w.word >= :from0 and w.word < :to0""" + others(words, "w.patient_id") + """

                    order by w.word, w.patient_id
                    limit :candidates)
                order by lower(p.family_name), lower(p.given_name), p.birth_date, p.id
                limit :most""";
        return bound(sql, clinic, words)
                .param("candidates", MOST_CANDIDATES)
                .param("most", most)
                .query(PatientWords::idOf)
                .list();
    }

    /** Those of these patients of whom each of these words begins a word. */
    List<UUID> calledAmong(ClinicId clinic, List<String> words, Collection<UUID> patients) {
        String sql = """
                select distinct w.patient_id as id from patient_word w
                where w.clinic_id = :clinic and w.patient_id = any(:patients)
                    and w.word >= :from0 and w.word < :to0""" + others(words, "w.patient_id");
        return bound(sql, clinic, words)
                .param("patients", patients.toArray(UUID[]::new))
                .query(PatientWords::idOf)
                .list();
    }

    private static String others(List<String> words, String patient) {
        return IntStream.range(1, words.size())
                .mapToObj(number -> """

                         and exists (
                            select from patient_word o
                            where o.clinic_id = :clinic and o.patient_id = %s
                                and o.word >= :from%d and o.word < :to%d)""".formatted(patient, number, number))
                .collect(Collectors.joining());
    }

    private StatementSpec bound(String sql, ClinicId clinic, List<String> words) {
        StatementSpec statement = database.sql(sql).param("clinic", clinic.value());
        for (int number = 0; number < words.size(); number++) {
            String word = words.get(number);
            statement = statement.param("from" + number, word).param("to" + number, word + LAST);
        }
        return statement;
    }

    private static UUID idOf(ResultSet row, int number) throws SQLException {
        return row.getObject("id", UUID.class);
    }
}
