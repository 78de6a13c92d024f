/** Clients that place orders at a steady rate, ask again under their keys, and remember what they were told. */
package dev.tandem.chaos.drive;
