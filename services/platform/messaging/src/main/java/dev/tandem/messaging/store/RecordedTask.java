package dev.tandem.messaging.store;

import dev.tandem.messaging.MessageContext;
import dev.tandem.messaging.task.Task;

/** A task with the context of the command that asked for it. */
public record RecordedTask(Task task, MessageContext context) {}
