package clinic.quiver.observation.lab;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the columns of a report hold, by the line of headings above them. */
final class Heading {

    private static final Set<String> TEST = Set.of(
            "test",
            "test name",
            "analyte",
            "name",
            "component",
            "parameter",
            "investigation",
            "examination",
            "exam",
            "observation",
            "assay",
            "prueba",
            "parametro",
            "determinacion",
            "analito",
            "examen",
            "nombre",
            "estudio",
            "componente",
            "magnitud");
    private static final Set<String> VALUE = Set.of(
            "result",
            "results",
            "value",
            "your value",
            "measured",
            "observed",
            "current",
            "resultado",
            "resultados",
            "valor",
            "valor actual",
            "actual");
    private static final Set<String> UNIT = Set.of("unit", "units", "uom", "unidad", "unidades", "ud", "uds", "unid");
    private static final Set<String> RANGE = Set.of(
            "reference",
            "reference range",
            "ref range",
            "ref",
            "range",
            "normal",
            "normal range",
            "reference interval",
            "ref interval",
            "expected",
            "referencia",
            "valores de referencia",
            "valor de referencia",
            "intervalo de referencia",
            "rango",
            "rango de referencia",
            "rango normal",
            "v ref",
            "v referencia",
            "valores normales",
            "limits");
    private static final Set<String> LOW = Set.of(
            "low", "ref low", "lower", "lower limit", "min", "minimum", "ll", "minimo", "limite inferior", "lim inf");
    private static final Set<String> HIGH = Set.of(
            "high", "ref high", "upper", "upper limit", "max", "maximum", "ul", "maximo", "limite superior", "lim sup");
    private static final Set<String> FLAG = Set.of(
            "flag",
            "flags",
            "abnormal",
            "abn",
            "alert",
            "indicator",
            "h l",
            "interpretation",
            "indicador",
            "alerta",
            "marca",
            "aviso",
            "interpretacion");
    private static final Set<String> DAY = Set.of(
            "date",
            "day",
            "time",
            "collected",
            "collection date",
            "sample date",
            "date collected",
            "sampled",
            "drawn",
            "datetime",
            "date time",
            "fecha",
            "fecha de extraccion",
            "fecha extraccion",
            "fecha muestra",
            "extraccion",
            "hora");
    private static final Set<String> CODE = Set.of("loinc", "code", "loinc code", "codigo", "codigo loinc");
    private static final Set<String> OTHER = Set.of(
            "previous",
            "previous result",
            "prev",
            "last",
            "last result",
            "prior",
            "delta",
            "change",
            "anterior",
            "resultado anterior",
            "previo",
            "valor anterior",
            "no",
            "nr",
            "n",
            "id",
            "lab no",
            "line",
            "seq",
            "method",
            "metodo",
            "patient",
            "paciente",
            "mrn",
            "specimen",
            "muestra",
            "sample",
            "tipo de muestra",
            "specimen type");
    private static final Set<String> REMARK = Set.of(
            "status",
            "estado",
            "comment",
            "comments",
            "comentario",
            "comentarios",
            "remark",
            "remarks",
            "observaciones",
            "note",
            "notes",
            "nota",
            "notas");

    /** What a column holds. */
    enum Role {
        TEST,
        VALUE,
        UNIT,
        RANGE,
        LOW,
        HIGH,
        FLAG,
        DAY,
        CODE,
        /** What the laboratory says of the result. */
        REMARK,
        OTHER
    }

    private static final Map<Role, Set<String>> WORDS = words();

    private final List<Optional<Role>> roles;
    private final List<Optional<String>> days;
    private final Optional<String> valueUnit;

    private Heading(List<Optional<Role>> roles, List<Optional<String>> days, Optional<String> valueUnit) {
        this.roles = roles;
        this.days = days;
        this.valueUnit = valueUnit;
    }

    /** No line of headings: every column may hold anything. */
    static Heading none() {
        return new Heading(List.of(), List.of(), Optional.empty());
    }

    /** The headings in these cells; empty when they are none. */
    static Optional<Heading> of(List<String> cells, UnitSpellings units) {
        List<Optional<Role>> roles = new ArrayList<>();
        List<Optional<String>> days = new ArrayList<>();
        Optional<String> valueUnit = Optional.empty();
        for (String cell : cells) {
            Optional<Role> role = roleOf(cell);
            Optional<String> unit = unitIn(cell, units);
            if (role.isEmpty() && unit.isPresent()) {
                role = roleOf(cell.substring(0, Math.max(cell.indexOf('('), cell.indexOf('['))));
            }
            valueUnit = role.filter(Role.VALUE::equals).isPresent() ? unit : valueUnit;
            roles.add(role);
            days.add(WrittenDay.readings(cell).isEmpty() ? Optional.empty() : Optional.of(cell));
        }
        long known = roles.stream().flatMap(Optional::stream).distinct().count();
        boolean dated = days.stream().anyMatch(Optional::isPresent)
                && roles.getFirst()
                        .filter(role -> role == Role.TEST || role == Role.CODE)
                        .isPresent();
        return known >= 2 || dated ? Optional.of(new Heading(roles, days, valueUnit)) : Optional.empty();
    }

    private static Optional<String> unitIn(String cell, UnitSpellings units) {
        int open = Math.max(cell.indexOf('('), cell.indexOf('['));
        return open <= 0
                ? Optional.empty()
                : units.symbolOf(cell.substring(open + 1).replaceAll("[)\\]]\\s*$", ""));
    }

    private static Optional<Role> roleOf(String cell) {
        String plain = TestName.plain(cell);
        return WORDS.entrySet().stream()
                .filter(words -> words.getValue().contains(plain))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static Map<Role, Set<String>> words() {
        Map<Role, Set<String>> words = new LinkedHashMap<>();
        words.put(Role.TEST, TEST);
        words.put(Role.VALUE, VALUE);
        words.put(Role.UNIT, UNIT);
        words.put(Role.RANGE, RANGE);
        words.put(Role.LOW, LOW);
        words.put(Role.HIGH, HIGH);
        words.put(Role.FLAG, FLAG);
        words.put(Role.DAY, DAY);
        words.put(Role.CODE, CODE);
        words.put(Role.REMARK, REMARK);
        words.put(Role.OTHER, OTHER);
        return words;
    }

    int columns() {
        return roles.size();
    }

    /** What a column holds; empty when nobody knows. */
    Optional<Role> role(int column) {
        return column < roles.size() ? roles.get(column) : Optional.empty();
    }

    boolean hasRole(int column, Role role) {
        return role(column).filter(role::equals).isPresent();
    }

    /** The columns that hold results of one day each, with that day as written. */
    Map<Integer, String> dayColumns() {
        Map<Integer, String> found = new LinkedHashMap<>();
        for (int column = 0; column < days.size(); column++) {
            int here = column;
            days.get(column).ifPresent(day -> found.put(here, day));
        }
        return found;
    }

    /** The unit that stands in the heading of the results. */
    Optional<String> valueUnit() {
        return valueUnit;
    }
}
