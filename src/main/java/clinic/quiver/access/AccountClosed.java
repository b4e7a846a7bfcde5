package clinic.quiver.access;

import clinic.quiver.shared.StaffId;

/** An account was closed, or got another password: whoever is signed in with it is out. Published inside the transaction. */
record AccountClosed(StaffId staff) {}
