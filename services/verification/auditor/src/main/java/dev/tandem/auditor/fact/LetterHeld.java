package dev.tandem.auditor.fact;

/**
 * A record that a consumer could not apply and keeps.
 *
 * @param own whether it says that it is an event of the topic's owner; others concern no order, whatever their key
 */
public record LetterHeld(String service, String topic, String key, Fate fate, boolean own) implements Fact {
    /** What will become of it. */
    public enum Fate {
        /** It will be tried again, or waits behind one that will. */
        PARKED,
        /** Its attempts are spent; people decide. */
        DEAD,
        /** People decided that it shall have no effect. */
        DISCARDED
    }

    @Override
    public String subject() {
        return key;
    }
}
