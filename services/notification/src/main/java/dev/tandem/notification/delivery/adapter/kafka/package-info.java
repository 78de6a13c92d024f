/** What notification learns from ordering. */
package dev.tandem.notification.delivery.adapter.kafka;
