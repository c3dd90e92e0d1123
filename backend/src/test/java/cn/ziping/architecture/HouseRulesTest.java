package cn.ziping.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import cn.ziping.budget.Rate;
import cn.ziping.report.FiguresRule;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;

/** The habits of the house that a compiler does not see; each says what to do about a breach. */
@AnalyzeClasses(packages = "cn.ziping", importOptions = DoNotIncludeTests.class)
class HouseRulesTest {

    @ArchTest
    static final ArchRule everyPackageIsNullMarked = classes()
            .should(beInANullMarkedPackage())
            .because("null is checked only there: give the package a package-info.java with @NullMarked");

    @ArchTest
    static final ArchRule thePlatformKnowsNoDomain = noClasses()
            .that()
            .resideInAPackage("cn.ziping.platform..")
            .should()
            .dependOnClassesThat(resideInAPackage("cn.ziping..").and(resideOutsideOfPackage("cn.ziping.platform..")))
            .because("the platform serves every feature alike: move what needs a feature's type into that feature");

    @ArchTest
    static final ArchRule onlyPrintingKnowsThePrinters = noClasses()
            .that()
            .resideOutsideOfPackage("cn.ziping.printing..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("net.sf.jasperreports..")
            .because("there is one document model for all outputs: add to cn.ziping.printing and call that");

    @ArchTest
    static final ArchRule onlyPrintingAndReadingKnowTheFormatsOfFiles = noClasses()
            .that()
            .resideOutsideOfPackages("cn.ziping.printing..", "cn.ziping.importing.reading..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.poi..", "org.apache.pdfbox..")
            .because("what is written goes through the one document model of cn.ziping.printing, and a hostile file is "
                    + "opened in cn.ziping.importing.reading alone: add there and call that");

    @ArchTest
    static final ArchRule textsAreReadInOneWay = noClasses()
            .that()
            .resideOutsideOfPackages("cn.ziping.printing..", "cn.ziping.reference..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.commonmark..")
            .because(
                    "page and paper must find the same references in a text: add to cn.ziping.reference and call that");

    @ArchTest
    static final ArchRule domainRulesArePlain = noClasses()
            .that(areRules()
                    .and(resideOutsideOfPackage("cn.ziping.platform.."))
                    .and(DescribedPredicate.describe(
                            "no inputs of a controller, which tell omitted from null", type -> !isInput(type))))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("reactor..", "org.reactivestreams..", "org.springframework..")
            .because("rules and records are tested without mocks: hand them what was read, wait and wire outside");

    @ArchTest
    static final ArchRule controllersMapAndDoNotQuery = noClasses()
            .that()
            .haveSimpleNameEndingWith("Controller")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("cn.ziping.platform.sql..", "io.r2dbc..")
            .because("a controller is an adapter: put the statement into the repository named as the plural");

    @ArchTest
    static final ArchRule namesSayWhatAClassIs = noClasses()
            .should()
            .haveNameMatching(".*(Impl|Utils?|Manager|Helper)$")
            .orShould()
            .resideInAPackage("..common..")
            .because("such a name hides the thing: call it by the domain word it is about");

    @ArchTest
    static final ArchRule packagesCloseNoCycle = slices().matching("cn.ziping.(**)")
            .should()
            .beFreeOfCycles()
            .because("packages in a cycle can only be read together: move the type that closes it to where both look");

    /** Records, constants, and the functions on them. */
    private static DescribedPredicate<JavaClass> areRules() {
        return belongToAnyOf(FiguresRule.class, Rate.class)
                .or(DescribedPredicate.describe("records and enums", type -> type.isRecord() || type.isEnum()));
    }

    private static boolean isInput(JavaClass type) {
        return type.getSimpleName().endsWith("Input")
                && type.getEnclosingClass()
                        .filter(outer -> outer.getSimpleName().endsWith("Controller"))
                        .isPresent();
    }

    private static ArchCondition<JavaClass> beInANullMarkedPackage() {
        return new ArchCondition<>("be in a package with @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                var message = type.getPackageName() + " (of " + type.getSimpleName() + ") is not @NullMarked";
                events.add(new SimpleConditionEvent(type, marked, message));
            }
        };
    }
}
