package dev.tandem.payment.settlement.adapter.sandbox;

/** The sandbox behaves like a provider in trouble: no answer is known, the call has to be repeated. */
public final class SandboxFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SandboxFailure(String message) {
        super(message);
    }
}
