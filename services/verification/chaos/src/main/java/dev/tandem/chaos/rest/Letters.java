package dev.tandem.chaos.rest;

import dev.tandem.chaos.fault.TopicFaults;
import dev.tandem.dev.client.LetterClient;
import dev.tandem.dev.stack.DevStack;
import dev.tandem.dev.topology.ServiceSpec;
import dev.tandem.dev.topology.Topology;
import java.util.ArrayList;
import java.util.List;

/** Does what people would do with dead letters, at the services' own desks: discards garbage, reports what is none. */
public final class Letters {

    private static final String ACTOR = "chaos";
    private static final String REASON = "planted garbage";

    private final DevStack stack;
    private long discarded;

    public Letters(DevStack stack) {
        this.stack = stack;
    }

    /** Discards the dead letters that chaos has planted. */
    void discardPlanted() {
        for (ServiceSpec service : Topology.SERVICES) {
            if (service.ownsDatabase()) {
                discardPlanted(service.name());
            }
        }
    }

    /** The dead letters that chaos has not planted, one line each. */
    public List<String> genuine() {
        List<String> lines = new ArrayList<>();
        for (ServiceSpec service : Topology.SERVICES) {
            if (service.ownsDatabase()) {
                new ServiceTables(stack.database(service.name()))
                        .deadLetters(TopicFaults.MARK).stream()
                                .filter(letter -> !letter.planted())
                                .map(letter -> letter.consumer() + " gave up " + letter.type() + " of " + letter.key()
                                        + ": " + letter.fault())
                                .forEach(lines::add);
            }
        }
        return lines;
    }

    /** How many were discarded. */
    public long discarded() {
        return discarded;
    }

    private void discardPlanted(String service) {
        List<ServiceTables.DeadLetter> planted = new ServiceTables(stack.database(service))
                .deadLetters(TopicFaults.MARK).stream()
                        .filter(ServiceTables.DeadLetter::planted)
                        .toList();
        if (planted.isEmpty()) {
            return;
        }
        try (LetterClient desk = LetterClient.connect(
                service, stack.endpoints().grpc(service), stack.endpoints().token())) {
            for (ServiceTables.DeadLetter letter : planted) {
                desk.discard(letter.id(), ACTOR, REASON);
                discarded++;
            }
        }
    }
}
