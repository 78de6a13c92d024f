/** One message per step of an order and channel, sent until it is accepted or its attempts are spent. */
package dev.tandem.notification.delivery;
