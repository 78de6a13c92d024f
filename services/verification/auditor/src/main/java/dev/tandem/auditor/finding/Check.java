package dev.tandem.auditor.finding;

/** One question about a subject. Most ask nothing of subjects that are not orders. */
@FunctionalInterface
public interface Check {
    /** Adds what is wrong with the subject. */
    void examine(Dossier dossier, Findings findings);
}
