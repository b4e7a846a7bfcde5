package clinic.quiver.access;

/**
 * Something about accounts, tablets or settings changed; the audit trail listens in the same transaction.
 *
 * @param action a short word for the trail, such as {@code account-created}
 * @param detail what it was about; no patient data
 */
public record AccessChanged(String action, String detail) {}
