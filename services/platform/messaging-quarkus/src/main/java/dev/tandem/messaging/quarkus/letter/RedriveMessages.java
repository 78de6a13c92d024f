package dev.tandem.messaging.quarkus.letter;

import dev.tandem.messaging.letter.Redrive;
import dev.tandem.messaging.letter.RedriveProgress;
import dev.tandem.proto.operations.v1.RedriveStatus;
import java.util.UUID;

/** Redrives as the contract shows them. */
final class RedriveMessages {
    private RedriveMessages() {}

    static dev.tandem.proto.operations.v1.Redrive redrive(Redrive redrive) {
        RedriveProgress progress = redrive.progress();
        return dev.tandem.proto.operations.v1.Redrive.newBuilder()
                .setRedriveId(redrive.id().toString())
                .setStatus(RedriveStatus.valueOf("REDRIVE_STATUS_" + redrive.status()))
                .setQuery(QueryMessages.message(redrive.plan().query()))
                .addAllCanarySteps(redrive.plan().canary())
                .setRatePerSecond(redrive.plan().ratePerSecond())
                .setActor(redrive.by().actor())
                .setLetterCount(progress.matched())
                .setRedrivenCount(progress.redriven())
                .setAppliedCount(progress.applied())
                .setFailedCount(progress.allFailed())
                .setPendingCount(progress.pending())
                .addAllFailedLetterIds(
                        redrive.failedLetters().stream().map(UUID::toString).toList())
                .setStopReason(redrive.stopReason().orElse(""))
                .setCreateTime(QueryMessages.time(redrive.by().at()))
                .setUpdateTime(QueryMessages.time(redrive.changedAt()))
                .build();
    }
}
