package dev.tandem.auditor.check;

import dev.tandem.auditor.fact.MessageNoted;
import dev.tandem.auditor.fact.MessageNoted.Step;
import dev.tandem.auditor.finding.Check;
import dev.tandem.auditor.finding.Dossier;
import dev.tandem.auditor.finding.Findings;
import dev.tandem.auditor.finding.Rule;
import dev.tandem.auditor.finding.Scope;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What is recorded as sent arrived, what arrived is recorded, and nothing waits for ever. */
record Messages(Scope scope) implements Check {
    @Override
    public void examine(Dossier message, Findings findings) {
        List<MessageNoted> notes = message.all(MessageNoted.class);
        if (notes.isEmpty()) {
            return;
        }
        MessageNoted any = notes.get(0);
        String name = any.channel() + " " + any.key();
        Set<Step> steps = notes.stream().map(MessageNoted::step).collect(Collectors.toSet());
        boolean received = steps.contains(Step.RECEIVED);
        if (received && !steps.contains(Step.REQUESTED)) {
            findings.add(Rule.MESSAGE_INVENTED, any.key(), name + " arrived, but nobody recorded it");
        }
        if (!message.isOver(scope)) {
            return;
        }
        if (steps.contains(Step.SENT) && !received && scope.channels().contains(any.channel())) {
            findings.add(Rule.MESSAGE_LOST, any.key(), name + " is recorded as sent, but never arrived");
        }
        if (steps.contains(Step.REQUESTED) && !steps.contains(Step.SENT) && !steps.contains(Step.FAILED)) {
            findings.add(Rule.MESSAGE_STUCK, any.key(), name + " waits to be sent");
        }
    }
}
