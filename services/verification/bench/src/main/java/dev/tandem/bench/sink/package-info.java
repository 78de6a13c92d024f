/** Where mails, webhooks and spans end during a measurement: taken, counted and forgotten. */
package dev.tandem.bench.sink;
