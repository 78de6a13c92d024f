package dev.tandem.chaos;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a time such as 45s or 5m; from one second to one hour. */
final class Length implements ITypeConverter<Duration> {

    private static final Pattern FORM = Pattern.compile("([1-9]\\d{0,3})([sm])");
    private static final Duration LONGEST = Duration.ofHours(1);

    @Override
    public Duration convert(String text) {
        Matcher form = FORM.matcher(text);
        if (form.matches()) {
            long number = Long.parseLong(form.group(1));
            Duration length = form.group(2).equals("m") ? Duration.ofMinutes(number) : Duration.ofSeconds(number);
            if (length.compareTo(LONGEST) <= 0) {
                return length;
            }
        }
        throw new TypeConversionException("'" + text + "' is no length from 1s to 60m, such as 45s or 5m");
    }
}
