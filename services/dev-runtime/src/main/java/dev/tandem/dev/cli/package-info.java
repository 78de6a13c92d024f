/** The commands of {@code ./tandem}. */
package dev.tandem.dev.cli;
