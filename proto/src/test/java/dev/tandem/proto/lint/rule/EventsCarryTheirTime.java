package dev.tandem.proto.lint.rule;

import dev.tandem.proto.lint.ContractRule;
import dev.tandem.proto.lint.Contracts;
import dev.tandem.proto.lint.Finding;
import java.util.stream.Stream;

/** Every message of a *_events.proto says when it happened. */
public final class EventsCarryTheirTime implements ContractRule {

    @Override
    public Stream<Finding> check(Contracts contracts) {
        return contracts
                .messages()
                .filter(message -> message.getFile().getName().endsWith("_events.proto"))
                .filter(message -> message.findFieldByName("occur_time") == null)
                .map(message -> new Finding(message.getFullName(), "needs a field occur_time"));
    }
}
