package dev.tandem.testkit.architecture;

import com.tngtech.archunit.core.domain.JavaClass;

/** Questions about the package a class is in. */
final class Packages {
    private Packages() {}

    /** Whether the class is in the package or below it. */
    static boolean within(String root, JavaClass type) {
        String name = type.getPackageName();
        return name.equals(root) || name.startsWith(root + ".");
    }
}
