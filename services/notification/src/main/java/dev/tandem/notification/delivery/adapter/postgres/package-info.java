/** How notifications are stored beside their events. */
package dev.tandem.notification.delivery.adapter.postgres;
