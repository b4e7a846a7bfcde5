package clinic.quiver.triage.engine;

/** Takes what a slot makes of a patient's reply. */
interface Layout {

    /** The reply has a mark of its own; there is nothing to compare. */
    void mark(Slot slot, int mark);

    /** The reply holds something that the slot will have to compare. */
    void entry(Slot slot, Entry entry);
}
