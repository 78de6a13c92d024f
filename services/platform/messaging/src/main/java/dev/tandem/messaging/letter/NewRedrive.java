package dev.tandem.messaging.letter;

import dev.tandem.messaging.Fingerprint;
import java.util.UUID;

/**
 * A redrive that somebody asks for.
 *
 * @param id derives from the caller's key
 * @param fingerprint of the request, which a repeated one has in common
 */
public record NewRedrive(UUID id, Fingerprint fingerprint, RedrivePlan plan, Instruction by) {}
