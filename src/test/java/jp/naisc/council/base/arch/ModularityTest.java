package jp.naisc.council.base.arch;

import static org.assertj.core.api.Assertions.assertThat;

import jp.naisc.council.Application;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/** The modules and arrows of src/docs/architecture.md; a new arrow is an ADR. */
class ModularityTest {

    private static final ApplicationModules MODULES = ApplicationModules.of(Application.class);

    @Test
    void modulesUseOnlyWhatTheyDeclareAndFormNoCycle() {
        MODULES.verify();
    }

    @Test
    void everyModuleDeclaresWhatItMayUse() {
        assertThat(MODULES.stream()
                        .filter(module -> !declaresDependencies(module))
                        .map(module -> module.getIdentifier().toString()))
                .isEmpty();
    }

    @Test
    void theDiagramIsDrawnForReaders() {
        new Documenter(MODULES, Documenter.Options.defaults().withOutputFolder("target/modules"))
                .writeModulesAsPlantUml();
        assertThat(java.nio.file.Path.of("target/modules/components.puml")).isNotEmptyFile();
    }

    private static boolean declaresDependencies(ApplicationModule module) {
        return module.getBasePackage()
                .getAnnotation(org.springframework.modulith.ApplicationModule.class)
                .isPresent();
    }
}
