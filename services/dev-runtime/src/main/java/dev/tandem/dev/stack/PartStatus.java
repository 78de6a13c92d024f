package dev.tandem.dev.stack;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What is known of a part now.
 *
 * @param port HTTP port, or the only port; 0 when it has none
 * @param grpcPort 0 when it serves no gRPC
 * @param pid 0 when it does not run
 * @param memoryBytes memory of its processes, shared pages counted in proportion; 0 when unknown
 * @param startMillis time from launch to ready; 0 before
 * @param note why it is not ready, or empty
 */
@JsonInclude(JsonInclude.Include.NON_DEFAULT)
public record PartStatus(
        String name,
        PartState state,
        int port,
        int grpcPort,
        long pid,
        long memoryBytes,
        long startMillis,
        int restarts,
        String note) {}
