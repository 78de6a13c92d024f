package dev.tandem.gateway.problem;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A request that ends as a problem: everything about it but where it was asked and in which trace. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final transient List<Violation> errors;
    private final transient Map<String, String> metadata;
    private final Duration retryAfter;

    private ProblemException(Builder builder) {
        super(builder.detail, builder.cause, false, false);
        this.status = builder.status;
        this.code = builder.code;
        this.errors = builder.errors;
        this.metadata = builder.metadata;
        this.retryAfter = builder.retryAfter;
    }

    /** A problem of the gateway's own kinds. */
    public static Builder of(ProblemCode code, String detail) {
        return new Builder(code.status(), code.name(), detail);
    }

    /** A problem whose kind a service named. */
    public static Builder of(int status, String code, String detail) {
        return new Builder(status, code, detail);
    }

    /** A request with one thing wrong. */
    public static ProblemException invalid(Violation violation) {
        return of(ProblemCode.INVALID_REQUEST, "The request is not valid.")
                .errors(List.of(violation))
                .build();
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    public List<Violation> errors() {
        return errors;
    }

    public Map<String, String> metadata() {
        return metadata;
    }

    /** When the same request may succeed, if waiting helps. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    /** Collects what is known of a problem. */
    public static final class Builder {
        private final int status;
        private final String code;
        private final String detail;
        private List<Violation> errors = List.of();
        private Map<String, String> metadata = Map.of();
        private Duration retryAfter;
        private Throwable cause;

        private Builder(int status, String code, String detail) {
            this.status = status;
            this.code = code;
            this.detail = detail;
        }

        public Builder errors(List<Violation> violations) {
            this.errors = List.copyOf(violations);
            return this;
        }

        public Builder metadata(Map<String, String> facts) {
            this.metadata = Map.copyOf(facts);
            return this;
        }

        /** Sent as {@code Retry-After}, rounded up to whole seconds. */
        public Builder retryAfter(Duration pause) {
            this.retryAfter = pause;
            return this;
        }

        public Builder cause(Throwable failure) {
            this.cause = failure;
            return this;
        }

        public ProblemException build() {
            return new ProblemException(this);
        }
    }
}
