/** The result of a run in numbers and sentences. */
package dev.tandem.chaos.report;
