package dev.tandem.payment.settlement.adapter.sandbox;

import dev.tandem.payment.settlement.model.DeclineReason;
import java.util.Arrays;
import java.util.Optional;

/** The test cards; any other token is declined as unknown. */
enum SandboxCard {
    APPROVED("4242424242424242", DeclineReason.NONE),
    REFUSED("4000000000000002", DeclineReason.REFUSED),
    INSUFFICIENT_FUNDS("4000000000009995", DeclineReason.INSUFFICIENT_FUNDS),
    EXPIRED("4000000000000069", DeclineReason.EXPIRED),
    /** Holds the amount, but the answer to the first attempt never comes. */
    FIRST_ANSWER_LOST("4000000000000119", DeclineReason.NONE),
    /** Approved; the first attempt to capture fails. */
    FIRST_CAPTURE_FAILS("4000000000000341", DeclineReason.NONE);

    private final String token;
    private final DeclineReason declineReason;

    SandboxCard(String token, DeclineReason declineReason) {
        this.token = token;
        this.declineReason = declineReason;
    }

    static Optional<SandboxCard> find(String token) {
        return Arrays.stream(values()).filter(card -> card.token.equals(token)).findFirst();
    }

    DeclineReason declineReason() {
        return declineReason;
    }
}
