/** Work that is done together because it came together. */
package dev.tandem.messaging.batch;
