/** Tells an operator's system by signed HTTP calls, as the Standard Webhooks specification has them. */
package dev.tandem.notification.delivery.adapter.webhook;
