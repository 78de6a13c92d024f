/** Breaks a running Tandem by a seeded schedule while orders are placed, then audits what is left. */
package dev.tandem.chaos;
