package dev.tandem.testkit.architecture;

import java.util.List;

/** The rule of platform modules that must run anywhere: the JDK and themselves, nothing else. */
public final class PlatformArchitecture {
    private PlatformArchitecture() {}

    /** Fails with {@link AssertionError} when a class in the package or below uses anything but {@code java.*} and it. */
    public static void checkPure(String basePackage) {
        CompiledClasses.in(basePackage).check(List.of(PureModule.rule(basePackage)));
    }
}
