/** The rules of a notification: pure functions over {@code java.*}, time comes in with the command. */
package dev.tandem.notification.delivery.model;
