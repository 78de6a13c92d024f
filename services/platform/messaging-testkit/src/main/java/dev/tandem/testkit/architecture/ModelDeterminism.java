package dev.tandem.testkit.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;

/** A model gives the same answer every time: clock, random numbers, threads and environment stay outside. */
final class ModelDeterminism {
    private static final Set<String> UNPREDICTABLE_TYPES = Set.of(
            "java.lang.Process",
            "java.lang.ProcessBuilder",
            "java.lang.ProcessHandle",
            "java.lang.Runtime",
            "java.lang.Thread",
            "java.lang.ThreadLocal",
            "java.time.Clock",
            "java.time.InstantSource",
            "java.util.Calendar",
            "java.util.Date",
            "java.util.Random",
            "java.util.ServiceLoader",
            "java.util.SplittableRandom",
            "java.util.Timer");
    private static final Set<String> UNPREDICTABLE_CALLS = Set.of(
            "java.lang.Math.random",
            "java.lang.StrictMath.random",
            "java.time.ZoneId.systemDefault",
            "java.util.Collections.shuffle",
            "java.util.Locale.getDefault",
            "java.util.TimeZone.getDefault",
            "java.util.UUID.randomUUID");

    private ModelDeterminism() {}

    static ArchRule rule() {
        return classes()
                .that(Layer.MODEL.classes())
                .should(new Repeat())
                .as("a model is deterministic: time, ids and random numbers come in with the command")
                .allowEmptyShould(true);
    }

    private static final class Repeat extends ArchCondition<JavaClass> {
        Repeat() {
            super("be repeatable");
        }

        @Override
        public void check(JavaClass type, ConditionEvents events) {
            type.getDirectDependenciesFromSelf().stream()
                    .filter(dependency -> UNPREDICTABLE_TYPES.contains(
                            dependency.getTargetClass().getBaseComponentType().getName()))
                    .map(Dependency::getDescription)
                    .forEach(description -> events.add(SimpleConditionEvent.violated(type, description)));
            type.getAccessesFromSelf().stream()
                    .filter(Repeat::isUnpredictable)
                    .map(JavaAccess::getDescription)
                    .forEach(description -> events.add(SimpleConditionEvent.violated(type, description)));
        }

        private static boolean isUnpredictable(JavaAccess<?> access) {
            String owner = access.getTargetOwner().getName();
            String member = access.getTarget().getName();
            return UNPREDICTABLE_CALLS.contains(owner + "." + member)
                    || (owner.startsWith("java.time.") && member.equals("now"))
                    || (owner.equals("java.lang.System") && !member.equals("arraycopy"));
        }
    }
}
