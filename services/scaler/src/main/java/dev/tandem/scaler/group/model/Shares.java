package dev.tandem.scaler.group.model;

/**
 * Partitions are given to pods whole, so the pod with the most of them decides. With 12 partitions a fifth pod helps
 * nobody: the largest share stays 3. Only counts that lower the largest share matter: 1, 2, 3, 4, 6 and 12.
 */
record Shares(int partitions) {
    /** Most partitions that one of so many pods has. */
    int largest(int pods) {
        return ceil(partitions, Math.max(1, pods));
    }

    /** Fewest pods of which none has more than so many partitions. */
    int fewestPods(int share) {
        return ceil(partitions, Math.max(1, share));
    }

    /** Fewest pods that are as good as so many. */
    int useful(int pods) {
        return pods <= 0 ? 0 : fewestPods(largest(pods));
    }

    private static int ceil(int dividend, int divisor) {
        return (dividend + divisor - 1) / divisor;
    }
}
