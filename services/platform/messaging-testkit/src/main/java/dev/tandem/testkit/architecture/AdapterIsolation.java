package dev.tandem.testkit.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;

/** Only a feature's own adapters and the {@code *Wiring} classes beside them may name an adapter. */
final class AdapterIsolation {
    private static final String WIRING = "Wiring";

    private AdapterIsolation() {}

    static ArchRule rule() {
        return classes()
                .should(new DependOnly("adapters they wire", AdapterIsolation::allowed))
                .as("nothing depends on an adapter but the feature's adapters and its wiring")
                .allowEmptyShould(true);
    }

    private static boolean allowed(JavaClass type, JavaClass target) {
        return !isOurAdapter(target) || isNeighbour(type, target) || wires(type, target);
    }

    /** Libraries have packages named "adapter", too. */
    private static boolean isOurAdapter(JavaClass target) {
        return Packages.within("dev.tandem", target) && Layer.ADAPTER.contains(target);
    }

    private static boolean isNeighbour(JavaClass type, JavaClass target) {
        return Packages.within(Layer.ADAPTER.rootOf(target), type);
    }

    private static boolean wires(JavaClass type, JavaClass target) {
        return topLevelName(type).endsWith(WIRING) && type.getPackageName().equals(Layer.ADAPTER.featureOf(target));
    }

    private static String topLevelName(JavaClass type) {
        return type.getEnclosingClass().map(AdapterIsolation::topLevelName).orElseGet(type::getSimpleName);
    }
}
