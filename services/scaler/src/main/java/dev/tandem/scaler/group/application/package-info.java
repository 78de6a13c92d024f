/** Which groups are watched, how often and for how long. */
package dev.tandem.scaler.group.application;
