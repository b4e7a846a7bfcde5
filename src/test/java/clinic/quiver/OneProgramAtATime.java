package clinic.quiver;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * Who acts is held in one place per JVM. A run of tests starts Quiver more than once, so each test class first takes
 * that place for its own program; otherwise the order of the classes would decide.
 */
public final class OneProgramAtATime implements TestExecutionListener {

    @Override
    public void beforeTestClass(TestContext context) {
        SecurityContextHolder.setContextHolderStrategy(
                context.getApplicationContext().getBean(SecurityContextHolderStrategy.class));
    }
}
