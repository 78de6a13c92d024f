package dev.tandem.messaging.task;

import dev.tandem.messaging.MessageContext;

/**
 * A due task that this process may work on until its claim runs out.
 *
 * @param attempt counts from 1; fences a claim that ran out and was taken by someone else
 * @param context of the command that scheduled it
 */
public record ClaimedTask(Task task, int attempt, MessageContext context) {}
