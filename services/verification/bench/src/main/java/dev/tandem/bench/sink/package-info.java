/** Where mails and webhooks end during a measurement: taken, counted and forgotten. */
package dev.tandem.bench.sink;
