package clinic.quiver.access;

/**
 * Which clinical content Quiver works with, for the sign-off. A port: whoever reads the content fills it.
 *
 * @param version as the content calls itself
 * @param hash of all its files; another content has another hash
 */
public record ContentVersion(String version, String hash) {

    private static final int HASH_SHOWN = 12;

    /** As much of the hash as tells contents apart for a reader. */
    public String shortHash() {
        return hash.substring(0, Math.min(HASH_SHOWN, hash.length()));
    }

    /** Its name for people: two contents may call themselves the same, so the hash stands beside the version. */
    public String name() {
        return version + " (" + shortHash() + ")";
    }
}
