package dev.tandem.simulation.check;

import dev.tandem.messaging.lane.Letter;
import dev.tandem.messaging.lane.LetterStatus;
import dev.tandem.simulation.World;
import dev.tandem.simulation.broker.Damage;
import dev.tandem.simulation.service.Service;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Parked records are applied in the end, but for those that never were events: each of them is kept once. */
final class LettersSettled implements Check {
    @Override
    public void check(World world, List<OrderStory> orders, Findings findings) {
        Damage damage = world.surroundings().broker().damage();
        Set<String> kept = new TreeSet<>();
        for (Service<?> service : world.services()) {
            for (Letter letter : service.storage().lanes().letters()) {
                String consumer = letter.lane().consumer();
                boolean garbage = damage.isGarbage(consumer, letter.record());
                if (letter.status() != (garbage ? LetterStatus.DISCARDED : LetterStatus.APPLIED)) {
                    findings.add(
                            "letters-settled",
                            "The letter " + letter.record().position() + " of " + letter.lane() + " is "
                                    + letter.status() + ".");
                }
                if (garbage && !kept.add(consumer + " " + letter.record().position())) {
                    findings.add("unreadable-records-kept", letter.record().position() + " is kept twice.");
                }
            }
        }
        if (!kept.equals(new TreeSet<>(damage.garbage()))) {
            findings.add("unreadable-records-kept", "Kept are " + kept + ", unreadable were " + damage.garbage() + ".");
        }
    }
}
