package dev.tandem.messaging.letter;

/** What people do with letters. */
public enum LetterActionKind {
    REDRIVE,
    DISCARD,
    EDIT
}
