/** What an outsider can read, one record per fact; no library, no clock. */
package dev.tandem.auditor.fact;
