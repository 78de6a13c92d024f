/** How long answers and letters are kept, and why no longer. */
package dev.tandem.messaging.retention;
