package jp.naisc.council.base.arch;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a screen needs in the browser is in the front-end bundle, also where one module contributes to another's screen. */
class BundleTest {

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("jp.naisc.council");

    /** The build of the bundle begins here and follows references, as it is documented for {@code @Uses}. */
    private static boolean isBeginning(JavaClass one) {
        return one.isAnnotatedWith(Route.class)
                || one.isAssignableTo(VaadinServiceInitListener.class)
                || one.isAssignableTo(AppShellConfigurator.class);
    }

    @Test
    void everyComponentThatIsContributedToAScreenIsNamedForTheBundle() {
        Set<String> reached = reached();
        assertThat(OURS.stream()
                        .flatMap(one -> one.getDirectDependenciesFromSelf().stream())
                        .map(used -> used.getTargetClass().getBaseComponentType())
                        .filter(BundleTest::needsTheBrowser)
                        .map(JavaClass::getName)
                        .distinct()
                        .filter(name -> !reached.contains(name)))
                .as("add @Uses to the module's …InBundle")
                .isEmpty();
    }

    private static boolean needsTheBrowser(JavaClass one) {
        return one.isAnnotatedWith(JsModule.class) || one.isAnnotatedWith(JsModule.Container.class);
    }

    private static Set<String> reached() {
        var reached = new HashSet<String>();
        var next = new ArrayDeque<JavaClass>(
                OURS.stream().filter(BundleTest::isBeginning).toList());
        while (!next.isEmpty()) {
            JavaClass one = next.pop();
            if (reached.add(one.getName())) {
                one.getDirectDependenciesFromSelf().stream()
                        .map(used -> used.getTargetClass().getBaseComponentType())
                        .forEach(next::push);
            }
        }
        return reached;
    }
}
