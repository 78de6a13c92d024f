package dev.tandem.gateway.order;

import dev.tandem.gateway.callee.Callee;
import dev.tandem.gateway.callee.Callees;
import dev.tandem.gateway.problem.ProblemException;
import dev.tandem.gateway.problem.ProblemWriter;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;

/**
 * Turns away orders for which there is no place before anything of them is looked at: in an overload most requests end
 * here, and what they cost is taken from the others. A place that is free now may be taken when the order is read.
 */
@ApplicationScoped
class OrderAdmission {
    private static final int EARLY = -900;

    private final Callee ordering;
    private final ProblemWriter problems;

    OrderAdmission(Callees callees, ProblemWriter problems) {
        this.ordering = callees.ordering();
        this.problems = problems;
    }

    void register(@Observes Router router) {
        router.post("/v1/orders").order(EARLY).handler(this::judge);
    }

    private void judge(RoutingContext request) {
        Optional<ProblemException> overload = ordering.overload();
        if (overload.isPresent()) {
            problems.turnAway(request.request(), overload.get());
        } else {
            request.next();
        }
    }
}
