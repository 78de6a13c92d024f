package dev.tandem.proto.validation;

import build.buf.protovalidate.Validator;
import build.buf.protovalidate.ValidatorFactory;
import build.buf.protovalidate.exceptions.ValidationException;
import build.buf.validate.FieldPathElement;
import build.buf.validate.Violation;
import com.google.protobuf.Message;
import java.util.List;
import java.util.stream.Collectors;

/** What the contract says against a message. */
final class Violations {

    private static final Validator VALIDATOR = ValidatorFactory.newBuilder().build();

    private Violations() {}

    /** One entry per violation: the path of a field such as lines[0].sku, or the id of a rule of the whole message. */
    static List<String> of(Message message) {
        try {
            return VALIDATOR.validate(message).toProto().getViolationsList().stream()
                    .map(Violations::place)
                    .toList();
        } catch (ValidationException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static String place(Violation violation) {
        if (!violation.hasField()) {
            return violation.getRuleId();
        }
        return violation.getField().getElementsList().stream()
                .map(Violations::name)
                .collect(Collectors.joining("."));
    }

    private static String name(FieldPathElement element) {
        return element.hasIndex() ? element.getFieldName() + "[" + element.getIndex() + "]" : element.getFieldName();
    }
}
