package dev.tandem.gateway.callee;

import dev.tandem.gateway.problem.ProblemCode;
import dev.tandem.gateway.problem.Violation;
import io.grpc.Status;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;

/** How one kind of call speaks to REST: where its request fields came from, and statuses that mean more here. */
public final class Translation {
    private final Map<String, BiFunction<String, String, Violation>> places = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Map<Status.Code, ProblemCode> codes = new EnumMap<>(Status.Code.class);

    /** All fields come from the body; every status means what it usually does. */
    public static Translation create() {
        return new Translation();
    }

    /** This field of the message is a header. */
    public Translation header(String field, String name) {
        return place(field, name, Violation::inHeader);
    }

    /** This field of the message is a query or path parameter. */
    public Translation parameter(String field, String name) {
        return place(field, name, Violation::inParameter);
    }

    /** This gRPC status means that kind of problem; a reason that the service names stays its code. */
    public Translation status(Status.Code status, ProblemCode code) {
        codes.put(status, code);
        return this;
    }

    Violation violation(String field, String detail) {
        BiFunction<String, String, Violation> place = places.get(field);
        return place == null
                ? Violation.inBody(FieldPaths.toPointer(field), detail)
                : place.apply(names.get(field), detail);
    }

    ProblemCode code(Status.Code status, ProblemCode usual) {
        return codes.getOrDefault(status, usual);
    }

    private Translation place(String field, String name, BiFunction<String, String, Violation> place) {
        places.put(field, place);
        names.put(field, name);
        return this;
    }
}
