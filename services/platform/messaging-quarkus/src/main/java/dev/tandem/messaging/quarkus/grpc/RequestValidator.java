package dev.tandem.messaging.quarkus.grpc;

import build.buf.protovalidate.ValidationResult;
import build.buf.protovalidate.Validator;
import build.buf.protovalidate.ValidatorFactory;
import build.buf.protovalidate.Violation;
import build.buf.protovalidate.exceptions.ValidationException;
import com.google.protobuf.Any;
import com.google.protobuf.Message;
import com.google.rpc.BadRequest;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import jakarta.inject.Singleton;
import java.time.DateTimeException;
import java.util.List;
import java.util.Optional;

/** Checks messages against the rules in their contract. The rules of a type are compiled on first use. */
@Singleton
public final class RequestValidator {
    // Of the class, so that it can become part of a native executable with the rules it has compiled until then.
    private static final Validator VALIDATOR = ValidatorFactory.newBuilder().build();

    /** Empty when the message obeys its contract, else INVALID_ARGUMENT with every violation. */
    public Optional<StatusRuntimeException> check(Message message) {
        try {
            ValidationResult result = VALIDATOR.validate(message);
            return result.isSuccess() ? Optional.empty() : Optional.of(refusal(result.getViolations()));
        } catch (DateTimeException e) {
            // The library reckons with timestamps before it checks their range.
            return Optional.of(Status.INVALID_ARGUMENT
                    .withDescription("Invalid request: a timestamp is not between the years 1 and 9999")
                    .asRuntimeException());
        } catch (ValidationException e) {
            throw new IllegalStateException(
                    "The rules of " + message.getDescriptorForType().getFullName() + " do not work", e);
        }
    }

    private static StatusRuntimeException refusal(List<Violation> violations) {
        BadRequest.Builder details = BadRequest.newBuilder();
        violations.forEach(violation -> details.addFieldViolations(describe(violation.toProto())));
        BadRequest.FieldViolation first = details.getFieldViolations(0);
        String what = (first.getField().isEmpty() ? "" : first.getField() + ": ") + first.getDescription();
        int more = violations.size() - 1;
        String message = "Invalid request: " + what + (more > 0 ? " (and " + more + " more)" : "");
        return RichStatus.of(Status.Code.INVALID_ARGUMENT, message, Any.pack(details.build()));
    }

    private static BadRequest.FieldViolation describe(build.buf.validate.Violation violation) {
        return BadRequest.FieldViolation.newBuilder()
                .setField(FieldPaths.text(violation.getField()))
                .setDescription(violation.getMessage())
                .setReason(violation.getRuleId())
                .build();
    }
}
