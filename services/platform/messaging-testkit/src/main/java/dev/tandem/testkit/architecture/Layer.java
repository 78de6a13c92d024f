package dev.tandem.testkit.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A layer of a feature: {@code <service>.<feature>.<layer>} and the packages below it. */
enum Layer {
    MODEL,
    APPLICATION,
    ADAPTER;

    private final Pattern packages = Pattern.compile("((.+?)\\." + name().toLowerCase(Locale.ROOT) + ")(\\..+)?");

    boolean contains(JavaClass type) {
        return match(type).matches();
    }

    /** The layer's own package, for a class in the layer. */
    String rootOf(JavaClass type) {
        return matched(type).group(1);
    }

    /** The package of the feature, for a class in the layer. */
    String featureOf(JavaClass type) {
        return matched(type).group(2);
    }

    DescribedPredicate<JavaClass> classes() {
        return DescribedPredicate.describe("are in the " + name().toLowerCase(Locale.ROOT) + " layer", this::contains);
    }

    private Matcher matched(JavaClass type) {
        Matcher match = match(type);
        if (!match.matches()) {
            throw new IllegalArgumentException(type.getName() + " is not in layer " + this);
        }
        return match;
    }

    private Matcher match(JavaClass type) {
        return packages.matcher(type.getPackageName());
    }
}
