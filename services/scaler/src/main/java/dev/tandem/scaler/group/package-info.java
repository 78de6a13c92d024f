/** Watching consumer groups. */
package dev.tandem.scaler.group;
