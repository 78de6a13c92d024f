package dev.tandem.dev.measure;

/**
 * One service in one form.
 *
 * @param bytes of the files that are deployed, without a JDK
 * @param startMillis from the launch of the process until it says that it is ready, the median of several starts
 * @param cpuMillis what the process computed until then, on all cores, in the same start; 0 where the system does not tell
 * @param residentBytes resident memory after a while without work; 0 where the system does not tell
 */
public record Measurement(
        String service, Form form, long bytes, long startMillis, long cpuMillis, long residentBytes) {}
