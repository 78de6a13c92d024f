package dev.tandem.simulation.outside;

import dev.tandem.payment.settlement.application.Authorisation;
import dev.tandem.payment.settlement.model.Amount;
import dev.tandem.payment.settlement.model.DeclineReason;
import dev.tandem.simulation.check.Findings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A payment provider that honours idempotency keys and remembers every movement. */
public final class Bank {
    /** The one card that is declined; every other is approved. */
    public static final String DECLINED_CARD = "4000000000000002";

    /** What moved. */
    public enum Kind {
        HOLD,
        CAPTURE,
        REFUND
    }

    /** A movement of money under a reference that the bank gave. */
    public record Movement(Kind kind, String reference, Amount amount) {}

    private final Findings findings;
    private final Map<UUID, Movement> byKey = new HashMap<>();
    private final List<Movement> movements = new ArrayList<>();

    public Bank(Findings findings) {
        this.findings = findings;
    }

    Authorisation authorise(UUID key, String token, Amount amount) {
        if (token.equals(DECLINED_CARD)) {
            return new Authorisation.Declined(DeclineReason.REFUSED);
        }
        String reference = "ref-" + key;
        move(key, new Movement(Kind.HOLD, reference, amount));
        return new Authorisation.Approved(reference);
    }

    void capture(UUID key, String reference, Amount amount) {
        move(key, new Movement(Kind.CAPTURE, reference, amount));
    }

    void refund(UUID key, String reference, Amount amount) {
        move(key, new Movement(Kind.REFUND, reference, amount));
    }

    public List<Movement> movements() {
        return List.copyOf(movements);
    }

    private void move(UUID key, Movement movement) {
        Movement first = byKey.putIfAbsent(key, movement);
        if (first == null) {
            movements.add(movement);
        } else if (!first.equals(movement)) {
            findings.add("one-effect-per-key", "The bank was asked under one key for " + first + " and " + movement);
        }
    }
}
