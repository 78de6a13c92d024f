/** The notification service. */
package dev.tandem.notification;
