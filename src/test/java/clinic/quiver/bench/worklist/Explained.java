package clinic.quiver.bench.worklist;

import java.util.Map;

/** The plans of the queries of one act, by the query. */
record Explained(String act, Map<String, String> plans) {}
