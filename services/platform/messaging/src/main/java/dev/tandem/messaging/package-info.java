/** The messaging core: commands in, events out, one transaction per batch. Imports {@code java.*} only. */
package dev.tandem.messaging;
