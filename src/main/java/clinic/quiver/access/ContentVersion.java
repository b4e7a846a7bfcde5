package clinic.quiver.access;

/**
 * Which clinical content Quiver works with, for the sign-off. A port: whoever reads the content fills it.
 *
 * @param version as the content calls itself
 * @param hash of all its files; another content has another hash
 */
public record ContentVersion(String version, String hash) {}
