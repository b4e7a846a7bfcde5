package clinic.quiver.bench.worklist;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Asks the database how it carries out each query of some work, with the values and in the transaction of that work. Off,
 * it stands in nobody's way.
 */
final class ExplainedQueries implements BeanPostProcessor {

    private static final ThreadLocal<Map<String, String>> PLANS = new ThreadLocal<>();

    /** The plan of each query that the work made, by the query. */
    static Map<String, String> of(Supplier<?> work) {
        Map<String, String> plans = new LinkedHashMap<>();
        PLANS.set(plans);
        try {
            var _ = work.get();
        } finally {
            PLANS.remove();
        }
        return plans;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source ? proxy(DataSource.class, source, this::connecting) : bean;
    }

    private Object connecting(DataSource source, Method method, Object[] values) throws Throwable {
        Object result = call(source, method, values);
        return result instanceof Connection connection && PLANS.get() != null
                ? proxy(Connection.class, connection, this::preparing)
                : result;
    }

    private Object preparing(Connection connection, Method method, Object[] values) throws Throwable {
        Object result = call(connection, method, values);
        if (result instanceof PreparedStatement statement && values[0] instanceof String sql && isRead(sql)) {
            List<Bound> bound = new ArrayList<>();
            return proxy(PreparedStatement.class, statement, (target, act, given) -> {
                if (act.getName().startsWith("set") && given != null && given.length > 1) {
                    bound.add(new Bound(act, Arrays.asList(given)));
                }
                if (act.getName().startsWith("execute")) {
                    explain(connection, sql, bound);
                }
                return call(target, act, given);
            });
        }
        return result;
    }

    private static boolean isRead(String sql) {
        return sql.stripLeading().startsWith("select") && !sql.contains("set_config") && !sql.contains("pg_");
    }

    private static void explain(Connection connection, String sql, List<Bound> bound) throws Throwable {
        Map<String, String> plans = PLANS.get();
        if (plans == null) {
            return;
        }
        try (PreparedStatement explaining =
                connection.prepareStatement("explain (analyze, buffers, costs off) " + sql)) {
            for (Bound each : bound) {
                call(explaining, each.setter(), each.values().toArray());
            }
            StringBuilder plan = new StringBuilder();
            try (ResultSet lines = explaining.executeQuery()) {
                while (lines.next()) {
                    plan.append(lines.getString(1)).append('\n');
                }
            }
            plans.put(
                    sql.strip().replaceAll("\\s+", " ").replaceAll("\\?(,\\?)+", "?, ..."),
                    plan.toString().replaceAll("\\{([0-9a-f-]{36}),[^}]*}", "{$1, ...}"));
        }
    }

    private record Bound(Method setter, List<Object> values) {}

    /** What a proxy does instead. */
    private interface Instead<T> {
        Object call(T target, Method method, Object[] values) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, T target, Instead<T> instead) {
        InvocationHandler handler = (self, method, values) -> instead.call(target, method, values);
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static Object call(Object target, Method method, Object[] values) throws Throwable {
        try {
            return method.invoke(target, values);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof SQLException cause ? cause : e.getCause();
        }
    }
}
