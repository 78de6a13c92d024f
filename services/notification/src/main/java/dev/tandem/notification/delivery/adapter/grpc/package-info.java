/** Shows notifications to other services. */
package dev.tandem.notification.delivery.adapter.grpc;
