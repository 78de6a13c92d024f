package dev.tandem.dev.cli;

import dev.tandem.dev.sink.ReceivedMail;
import dev.tandem.dev.sink.ReceivedWebhook;
import dev.tandem.dev.stack.StackDirectory;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists received messages. */
@Command(
        name = "mails",
        description = "List the mails and webhooks that the stack sent.",
        mixinStandardHelpOptions = true)
final class MailsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private Home home;

    @Option(names = "-n", paramLabel = "COUNT", defaultValue = "20", description = "Latest of each (default: 20).")
    private int count;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        StackDirectory stack = home.stack();
        List<ReceivedMail> mails = ReceivedMail.in(stack.mail());
        out.println(mails.size() + " mails in " + stack.mail());
        for (ReceivedMail mail : latest(mails)) {
            out.printf("  %-28s %s%n", mail.header("To"), mail.header("Subject"));
        }
        List<ReceivedWebhook> webhooks = ReceivedWebhook.in(stack.webhooks());
        out.println(webhooks.size() + " webhooks in " + stack.webhooks());
        for (ReceivedWebhook webhook : latest(webhooks)) {
            out.printf("  %-40s %s%n", webhook.id(), webhook.signed() ? "signature ok" : "WRONG SIGNATURE");
        }
        return 0;
    }

    private <T> List<T> latest(List<T> all) {
        return all.subList(Math.max(0, all.size() - count), all.size());
    }
}
