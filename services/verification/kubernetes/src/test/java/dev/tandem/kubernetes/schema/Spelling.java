package dev.tandem.kubernetes.schema;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that somebody probably meant. */
final class Spelling {
    private static final int SLIPS = 2;

    private Spelling() {}

    /** The known name that at most two slips of a finger turn into the word. */
    static Optional<String> closest(String word, Collection<String> known) {
        return known.stream()
                .filter(name -> slips(word, name) <= SLIPS)
                .min(Comparator.comparingInt((String name) -> slips(word, name))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** Letters to insert, remove or replace, cases aside. */
    private static int slips(String from, String to) {
        String a = from.toLowerCase(Locale.ROOT);
        String b = to.toLowerCase(Locale.ROOT);
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
