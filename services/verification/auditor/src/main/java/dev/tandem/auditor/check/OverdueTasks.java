package dev.tandem.auditor.check;

import dev.tandem.auditor.fact.TaskWaiting;
import dev.tandem.auditor.finding.Findings;
import dev.tandem.auditor.finding.Rule;
import dev.tandem.auditor.finding.Scope;
import java.util.List;

/** Timers and effects are done soon after they are due. */
public final class OverdueTasks {
    private final Scope scope;
    private final Findings findings;

    public OverdueTasks(Scope scope, Findings findings) {
        this.scope = scope;
        this.findings = findings;
    }

    public void read(TaskWaiting task) {
        if (scope.isLate(task.availableAt())) {
            String error = task.lastError().isEmpty() ? "" : ", last error: " + task.lastError();
            findings.add(
                    Rule.TASK_OVERDUE,
                    List.of(task.stream(), task.id().toString()),
                    task.type() + " of " + task.service() + " is due since " + task.availableAt() + error);
        }
    }
}
