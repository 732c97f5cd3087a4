package jp.naisc.council.base.arch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The few habits a compiler cannot hold us to; each says why it matters. */
class ArchitectureTest {

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("jp.naisc.council");

    @Test
    void theDocumentIsAPureLibrary() {
        check(
                noClasses()
                        .that()
                        .resideInAPackage("jp.naisc.council.document..")
                        .and()
                        .doNotHaveSimpleName("package-info")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(
                                "org.springframework.(*)..",
                                "org.jooq..",
                                "java.sql..",
                                "com.vaadin..",
                                "jp.naisc.db..")
                        .allowEmptyShould(true)
                        .because(
                                "the text must be checkable without a server; only Modulith's package annotations are allowed"));
    }

    @Test
    void servicesKnowNoScreen() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages(
                        "..ui..", "..shell..", "..web..", "jp.naisc.council.base..", "jp.naisc.council")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.vaadin..", "jakarta.servlet..")
                .because("rules that live in a screen are passed by whoever writes to the address"));
    }

    @Test
    void publicPagesKnowNoVaadin() {
        check(noClasses()
                .that()
                .resideInAnyPackage("..web..", "jp.naisc.council.publication..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.vaadin..")
                .allowEmptyShould(true)
                .because("public pages are cacheable and work without script (ADR-0003)"));
    }

    @Test
    void timeAndChanceComeFromBase() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("jp.naisc.council.base..")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(UUID.class, "randomUUID")
                .because("a test must be able to hold the clock and a reader to find every source of ids"));
    }

    @Test
    void nothingWritesToTheConsole() {
        check(noClasses()
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .because("operators read one log"));
    }

    @Test
    void dependenciesComeByConstructor() {
        check(fields().should().notBeAnnotatedWith(Autowired.class).because("a class shows what it needs"));
    }

    @Test
    void resultsAreSealedSoThatEveryOutcomeIsAnswered() {
        check(classes()
                .that()
                .haveSimpleNameEndingWith("Result")
                .and()
                .areInterfaces()
                .should(BeSealed.sealed())
                .allowEmptyShould(true));
    }

    private static void check(ArchRule rule) {
        rule.check(OURS);
    }
}
