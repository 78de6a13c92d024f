package dev.tandem.simulation.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tandem.messaging.lane.Letter;
import dev.tandem.messaging.lane.LetterStatus;
import dev.tandem.simulation.World;
import dev.tandem.simulation.service.Service;
import java.util.ArrayList;
import java.util.List;

/** Parked records are applied in the end, but for those that nobody can read: they stay, byte by byte. */
final class LettersSettled implements Check {
    @Override
    public void check(World world, List<OrderStory> orders, Findings findings) {
        List<String> kept = new ArrayList<>();
        for (Service<?> service : world.services()) {
            for (Letter letter : service.storage().lanes().letters()) {
                boolean garbage = new String(letter.record().key(), UTF_8).startsWith("garbage");
                if (garbage) {
                    kept.add(letter.lane().consumer() + " " + letter.record().position());
                }
                LetterStatus expected = garbage ? LetterStatus.DEAD : LetterStatus.APPLIED;
                if (letter.status() != expected) {
                    findings.add(
                            "letters-settled",
                            "The letter " + letter.record().position() + " of " + letter.lane() + " is "
                                    + letter.status() + ".");
                }
            }
        }
        List<String> expected = world.garbage();
        kept.sort(null);
        if (!kept.equals(expected)) {
            findings.add("unreadable-records-kept", "Kept are " + kept + ", unreadable were " + expected + ".");
        }
    }
}
