/** The auditor: reads what the services wrote, with code of its own, and says whether the books balance. */
package dev.tandem.auditor;
