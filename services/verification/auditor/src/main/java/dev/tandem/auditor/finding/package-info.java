/** What is judged, by which rules, and what was found. Pure. */
package dev.tandem.auditor.finding;
