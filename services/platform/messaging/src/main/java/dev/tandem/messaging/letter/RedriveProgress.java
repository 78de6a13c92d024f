package dev.tandem.messaging.letter;

/**
 * How far a redrive is.
 *
 * @param matched letters when it started
 * @param redriven letters that were given another attempt
 * @param failedBefore letters that died again before it was resumed
 * @param failed letters that died again since
 * @param pending letters whose attempt is not over
 * @param blocked those of them that wait behind a dead letter
 */
public record RedriveProgress(
        long matched, long redriven, long applied, long failedBefore, long failed, long pending, long blocked) {

    public long allFailed() {
        return failedBefore + failed;
    }
}
