/** Group commit: commands collect while the batch before them commits, and are decided one after another. */
package dev.tandem.messaging.engine;
