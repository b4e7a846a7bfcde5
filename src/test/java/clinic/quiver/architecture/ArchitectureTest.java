package clinic.quiver.architecture;

import static com.tngtech.archunit.lang.conditions.ArchConditions.haveSimpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import clinic.quiver.Quiver;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.page.Page;
import com.vaadin.flow.router.PreserveOnRefresh;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Service;

/** The shape of the house: who may know whom, where things live, what is never done. */
@AnalyzeClasses(packagesOf = Quiver.class, importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @Test
    void every_module_knows_only_the_modules_it_may() {
        ApplicationModules.of(Quiver.class).verify();
    }

    @ArchTest
    static final ArchRule vaadin_lives_only_in_views = noClasses()
            .that()
            .resideOutsideOfPackages("..ui..", "..shell..")
            .and()
            .doNotHaveFullyQualifiedName(Quiver.class.getName())
            .and()
            .haveSimpleNameNotEndingWith("SecurityConfiguration")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.vaadin.flow..");

    @ArchTest
    static final ArchRule entities_stay_inside_their_module = classes()
            .that()
            .areAnnotatedWith(jakarta.persistence.Entity.class)
            .should()
            .bePackagePrivate()
            .andShould(haveSimpleNameEndingWith("Row"));

    @ArchTest
    static final ArchRule views_hold_no_database = noClasses()
            .that()
            .resideInAPackage("..ui..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.persistence..", "org.springframework.data..", "org.springframework.jdbc..");

    @ArchTest
    static final ArchRule time_comes_from_the_injected_clock = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(LocalTime.class, "now")
            .orShould()
            .callMethod(ZoneId.class, "systemDefault")
            .orShould()
            .callConstructor(Date.class)
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule identities_have_128_random_bits = noClasses().should().callMethod(UUID.class, "randomUUID");

    @ArchTest
    static final ArchRule no_script_is_put_together_from_texts = noClasses()
            .that()
            .doNotHaveSimpleName("SlipSheet") // window.print()
            .and()
            .doNotHaveSimpleName("MainLayout") // moves the focus for the skip link
            .and()
            .doNotHaveSimpleName("Stage") // tells the browser which language the page speaks
            .and()
            .doNotHaveSimpleName("TabletPage") // moves the focus to the new heading
            .and()
            .doNotHaveSimpleName("DateFields") // moves the focus to the first of the three fields
            .should()
            .callMethod(Page.class, "executeJs", String.class, Object[].class)
            .orShould()
            .callMethod(com.vaadin.flow.dom.Element.class, "executeJs", String.class, Object[].class);

    @ArchTest
    static final ArchRule a_view_is_never_kept_over_a_reload =
            noClasses().should().beAnnotatedWith(PreserveOnRefresh.class);

    @ArchTest
    static final ArchRule every_view_says_who_may_open_it = classes()
            .that()
            .areAnnotatedWith(Route.class)
            .should(new ArchCondition<>("carry exactly one of @RolesAllowed, @PermitAll, @AnonymousAllowed") {
                @Override
                public void check(JavaClass view, ConditionEvents events) {
                    long annotations = Stream.of(RolesAllowed.class, PermitAll.class, AnonymousAllowed.class)
                            .filter(view::isAnnotatedWith)
                            .count();
                    if (annotations != 1) {
                        events.add(SimpleConditionEvent.violated(view, view.getName() + " has " + annotations));
                    }
                }
            });

    // Whoever is not signed in yet needs these.
    private static final List<String> OPEN_BEFORE_SIGNING_IN = List.of(
            "SetUpService.isNeeded",
            "SetUpService.isOpen",
            "SetUpService.complete",
            "AccountService.invited",
            "AccountService.accept",
            "PhonePageService.read",
            "TabletService.enrol",
            "TabletService.openDemoEnrolment");

    @ArchTest
    static final ArchRule every_service_method_says_who_may_call_it = methods()
            .that()
            .areDeclaredInClassesThat(areServices())
            .and()
            .arePublic()
            .and()
            .areNotStatic()
            .should(new ArchCondition<>("carry @RolesAllowed or @PermitAll, or be listed as open before signing in") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                    String name = method.getOwner().getSimpleName() + "." + method.getName();
                    boolean said = method.isAnnotatedWith(RolesAllowed.class)
                            || method.isAnnotatedWith(PermitAll.class)
                            || method.getOwner().isAnnotatedWith(RolesAllowed.class)
                            || OPEN_BEFORE_SIGNING_IN.contains(name);
                    if (!said && !method.getModifiers().contains(JavaModifier.SYNTHETIC)) {
                        events.add(SimpleConditionEvent.violated(method, method.getFullName()));
                    }
                }
            });

    private static DescribedPredicate<JavaClass> areServices() {
        return DescribedPredicate.describe("are services", type -> type.isAnnotatedWith(Service.class));
    }

    @ArchTest
    static final ArchRule no_singleton_holds_a_view = fields().that()
            .areDeclaredInClassesThat()
            .areMetaAnnotatedWith(org.springframework.stereotype.Component.class)
            .should()
            .notHaveRawType(
                    DescribedPredicate.describe("a Vaadin component", type -> type.isAssignableTo(Component.class)));

    @ArchTest
    static final ArchRule names_say_what_a_thing_is = noClasses()
            .should()
            .haveNameMatching(".*(Manager|Helper|Util|Utils|Impl|DTO|Info)")
            .because("such a name tells nothing");

    @ArchTest
    static final ArchRule nothing_prints_a_stack_trace = noMethods().should(new ArchCondition<>("print a stack trace") {
        @Override
        public void check(JavaMethod method, ConditionEvents events) {
            method.getMethodCallsFromSelf().stream()
                    .filter(call -> call.getName().equals("printStackTrace"))
                    .forEach(call -> events.add(SimpleConditionEvent.satisfied(method, call.getDescription())));
        }
    });
}
