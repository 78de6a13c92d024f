package dev.tandem.simulation.check;

/** The rules that are watched while a run goes on. */
public record Watches(Findings findings, TopicOrder published, AppliedOrder applied, FreshReplies replies) {
    public static Watches create() {
        Findings findings = new Findings();
        return new Watches(findings, new TopicOrder(findings), new AppliedOrder(findings), new FreshReplies(findings));
    }
}
