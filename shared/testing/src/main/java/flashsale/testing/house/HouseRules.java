package flashsale.testing.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Date;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * What holds for every class of the house. Each module has a {@code HouseRulesTest} that extends this class and says
 * nothing more; {@link Tidy} sees to it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class HouseRules {
    /** What such a class does belongs to the type it is about; what is left in the name says nothing. */
    private static final String EMPTY_NAME = ".*(Impl|Utils?|Helpers?|Managers?|Base|Common)";

    /** Where clocks are taken from the machine and handed on: wiring, command lines, configuration, and tests. */
    private static final String[] WITH_A_CLOCK_OF_ITS_OWN = {
        "flashsale.local..",
        "flashsale.proof..",
        "flashsale.backends..",
        "flashsale.payment.sandbox..",
        "flashsale.secrets..",
        // of the process whose output it is
        "flashsale.telemetry..",
        "flashsale.testing.."
    };

    private static final Set<String> INJECTIONS = Set.of(
            "jakarta.inject.Inject",
            "jakarta.annotation.Resource",
            "jakarta.persistence.PersistenceContext",
            "org.eclipse.microprofile.config.inject.ConfigProperty");

    /** Reading the classes takes longer than all the rules. */
    private JavaClasses read;

    /** The classes to look at: by default those of the module whose tests run. */
    protected JavaClasses module() {
        return new ClassFileImporter().importPath(Path.of("target", "classes"));
    }

    private JavaClasses read() {
        if (read == null) {
            read = module();
        }
        return read;
    }

    @TestFactory
    Stream<DynamicTest> a_room_uses_only_what_its_list_allows() {
        var imported = read();
        return Room.ALL.stream()
                .filter(room -> imported.stream().anyMatch(resideInAnyPackage(room.packages())))
                .map(room -> DynamicTest.dynamicTest(room.name(), () -> checkRoom(room, imported)));
    }

    private static void checkRoom(Room room, JavaClasses imported) {
        classes()
                .that()
                .resideInAPackage(room.packages())
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(room.mayUse().toArray(String[]::new))
                .because("functions use adapters, adapters use the domain, never sideways and never back")
                .check(imported);
    }

    @Test
    void every_class_lives_in_a_known_room() {
        classes()
                .should()
                .resideInAnyPackage(Room.ALL.stream().map(Room::packages).toArray(String[]::new))
                .because("a room is added together with the list of what it may use")
                .check(read());
    }

    @Test
    void time_comes_in_by_the_constructor() {
        noClasses()
                .should()
                .accessTargetWhere(DescribedPredicate.describe("reads the machine's clock", HouseRules::readsTheClock))
                .because("a test must be able to say what time it is")
                .allowEmptyShould(true)
                .check(read());
    }

    private static boolean readsTheClock(JavaAccess<?> access) {
        var owner = access.getTargetOwner();
        var name = access.getTarget().getName();
        boolean system = owner.isEquivalentTo(InstantSource.class) && name.equals("system");
        if (system) {
            return !mayHaveAClock(access.getOriginOwner());
        }
        return owner.getPackageName().equals("java.time") && name.equals("now")
                || owner.getName().equals("java.time.Clock") && name.startsWith("system")
                || owner.isEquivalentTo(System.class) && name.equals("currentTimeMillis")
                || owner.isEquivalentTo(Date.class) && name.equals("<init>");
    }

    private static boolean mayHaveAClock(JavaClass origin) {
        return origin.getSimpleName().equals("Wiring")
                || resideInAnyPackage(WITH_A_CLOCK_OF_ITS_OWN).test(origin);
    }

    @Test
    void names_say_what_a_class_is() {
        noClasses()
                .should()
                .haveNameMatching(EMPTY_NAME)
                .because("a function without a home belongs to the type it is about")
                .allowEmptyShould(true)
                .check(read());
    }

    @Test
    void nothing_is_injected_into_fields() {
        noFields()
                .should()
                .beAnnotatedWith(DescribedPredicate.describe("an injection", HouseRules::isInjection))
                .because("an object is complete when its constructor returns")
                .allowEmptyShould(true)
                .check(read());
    }

    private static boolean isInjection(JavaAnnotation<?> annotation) {
        return INJECTIONS.contains(annotation.getRawType().getName());
    }
}
