package clinic.quiver.review;

import java.util.List;

/**
 * What is to be done for the patient.
 *
 * @param codes of the content's list, each once, in the order of the alphabet
 * @param others what the list does not have, one a line; may be empty
 */
public record Orders(List<String> codes, String others) {

    public Orders {
        codes = codes.stream().distinct().sorted().toList();
    }

    /** Nothing is ordered. */
    public static Orders none() {
        return new Orders(List.of(), "");
    }
}
