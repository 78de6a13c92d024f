/** Drives notifications: what is told of which step, when it is sent, and when it is given up. */
package dev.tandem.notification.delivery.application;
