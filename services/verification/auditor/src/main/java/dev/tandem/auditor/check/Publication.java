package dev.tandem.auditor.check;

import dev.tandem.auditor.fact.Category;
import dev.tandem.auditor.fact.EventStored;
import dev.tandem.auditor.fact.RecordSeen;
import dev.tandem.auditor.finding.Check;
import dev.tandem.auditor.finding.Dossier;
import dev.tandem.auditor.finding.Findings;
import dev.tandem.auditor.finding.Rule;
import dev.tandem.auditor.finding.Scope;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What is stored is what is published: every event that the relay is past, nothing else, and unchanged. */
record Publication(Scope scope, Predicate<Category> truncated) implements Check {
    private record Place(Category category, String key, long version) {}

    @Override
    public void examine(Dossier dossier, Findings findings) {
        Map<Place, EventStored> stored = new HashMap<>();
        for (EventStored event : dossier.all(EventStored.class)) {
            stored.put(new Place(event.category(), event.key(), event.version()), event);
        }
        Map<Place, RecordSeen> seen = new HashMap<>();
        for (RecordSeen record : dossier.all(RecordSeen.class)) {
            Place place = new Place(record.category(), record.key(), record.version());
            seen.put(place, record);
            compare(record, stored.get(place), findings);
        }
        stored.forEach((place, event) -> {
            if (event.category().isPublished() && !seen.containsKey(place)) {
                missing(event, dossier.all(RecordSeen.class), findings);
            }
        });
    }

    private void compare(RecordSeen record, EventStored event, Findings findings) {
        if (event == null) {
            if (scope.isOver(record.at())) {
                findings.add(Rule.RECORD_INVENTED, record.key(), record.describe() + " is in no store");
            }
        } else if (!event.id().equals(record.id()) || event.digest() != record.digest()) {
            findings.add(Rule.RECORD_DIFFERS, record.key(), record.describe() + " differs from " + event.describe());
        }
    }

    private void missing(EventStored event, List<RecordSeen> records, Findings findings) {
        if (event.relayed()) {
            boolean dropped =
                    truncated.test(event.category()) && records.stream().noneMatch(record -> isBefore(record, event));
            if (!dropped) {
                findings.add(Rule.EVENT_UNPUBLISHED, event.key(), event.describe() + " is not on its topic");
            }
        } else if (scope.isOver(event.at())) {
            findings.add(Rule.RELAY_STUCK, event.key(), event.describe() + " waits to be published");
        }
    }

    private static boolean isBefore(RecordSeen record, EventStored event) {
        return record.category() == event.category()
                && record.key().equals(event.key())
                && record.version() < event.version();
    }
}
