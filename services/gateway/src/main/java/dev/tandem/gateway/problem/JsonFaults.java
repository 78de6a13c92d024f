package dev.tandem.gateway.problem;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.Collection;
import java.util.List;

/** Says what is wrong with a JSON body and where, without quoting it. */
final class JsonFaults {
    private JsonFaults() {}

    static ProblemException problem(JsonProcessingException failure) {
        if (failure instanceof MismatchedInputException mismatch && !isTrailingToken(mismatch)) {
            return mismatch(mismatch, expectation(mismatch));
        }
        if (failure instanceof JsonMappingException mapping && mapping.getCause() instanceof InputCoercionException) {
            return mismatch(mapping, "is out of range");
        }
        return malformed(failure);
    }

    private static ProblemException mismatch(JsonMappingException failure, String detail) {
        return ProblemException.of(ProblemCode.INVALID_REQUEST, "The body is not as the contract has it.")
                .errors(List.of(Violation.inBody(pointer(failure), detail)))
                .cause(failure)
                .build();
    }

    private static ProblemException malformed(JsonProcessingException failure) {
        JsonLocation place = failure.getLocation();
        String where = place == null ? "" : " at line %d, column %d".formatted(place.getLineNr(), place.getColumnNr());
        return ProblemException.of(ProblemCode.MALFORMED_JSON, "The body is not well-formed JSON" + where + ".")
                .cause(failure)
                .build();
    }

    private static String expectation(MismatchedInputException failure) {
        if (failure instanceof UnrecognizedPropertyException) {
            return "is not a field of the contract";
        }
        Class<?> target = failure.getTargetType();
        if (target == String.class) {
            return "must be a string";
        }
        if (target != null && (target.isPrimitive() || Number.class.isAssignableFrom(target))) {
            return "must be a whole number";
        }
        boolean array = target != null && Collection.class.isAssignableFrom(target);
        return array ? "must be an array" : "must be an object";
    }

    /** Jackson has no type of its own for what follows the body's end. */
    private static boolean isTrailingToken(MismatchedInputException failure) {
        return failure.getOriginalMessage().startsWith("Trailing token");
    }

    private static String pointer(JsonMappingException failure) {
        StringBuilder pointer = new StringBuilder();
        for (JsonMappingException.Reference step : failure.getPath()) {
            pointer.append('/').append(step.getFieldName() == null ? step.getIndex() : escaped(step.getFieldName()));
        }
        return pointer.toString();
    }

    /** The name may be anything the caller sent: RFC 6901 escapes, and no more of it than a person reads. */
    private static String escaped(String name) {
        String shown = name.length() <= 64 ? name : name.substring(0, 64);
        return shown.replace("~", "~0").replace("/", "~1");
    }
}
