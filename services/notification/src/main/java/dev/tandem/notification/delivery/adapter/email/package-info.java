/** Tells customers by e-mail. */
package dev.tandem.notification.delivery.adapter.email;
