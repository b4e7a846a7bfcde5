package clinic.quiver.handout;

import java.util.Set;

/** The sheets an action acts on; no ids mean every sheet but the fixed notices, which nothing blocks or changes. */
record SheetScope(Set<String> ids) {

    boolean covers(SheetPlan sheet) {
        return ids.isEmpty() ? !sheet.notice() : ids.contains(sheet.id());
    }
}
