package dev.tandem.notification.delivery.adapter.email;

import dev.tandem.notification.delivery.application.LetterRefusedException;
import dev.tandem.notification.delivery.application.Sender;
import dev.tandem.notification.delivery.model.Letter;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.mail.MailClient;
import io.vertx.ext.mail.MailMessage;
import io.vertx.ext.mail.SMTPException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;

/**
 * Sends over SMTP. Every attempt carries the same Message-ID, by which mail systems know repeats, and the same
 * Idempotency-Key. A 5xx to the recipient or to the mail itself is a refusal for good; one to us, the sender, may be
 * mended while attempts are left.
 */
public final class EmailSender implements Sender {
    /** The client tells only in words to what the server gave its answer. */
    private static final List<String> ABOUT_THE_MAIL = List.of("recipient address not accepted", "sending data failed");

    private final MailClient client;
    private final String from;
    private final String domain;
    private final Duration timeout;

    /**
     * @param client of Vert.x, because Quarkus' mailer writes an empty Cc header, which RFC 5322 forbids
     * @param domain makes a Message-ID of a notification's id
     */
    public EmailSender(MailClient client, String from, String domain, Duration timeout) {
        this.client = client;
        this.from = from;
        this.domain = domain;
        this.timeout = timeout;
    }

    @Override
    public CompletionStage<Void> send(Letter letter) {
        return Uni.createFrom()
                .completionStage(() -> client.sendMail(message(letter)).toCompletionStage())
                .ifNoItem()
                .after(timeout)
                .failWith(() -> new IllegalStateException("The mail server did not answer within " + timeout + "."))
                .onFailure(EmailSender::isFinal)
                .transform(refusal -> new LetterRefusedException(refusal.getMessage()))
                .replaceWithVoid()
                .subscribeAsCompletionStage();
    }

    private static boolean isFinal(Throwable failure) {
        return failure instanceof SMTPException answer
                && answer.isPermanent()
                && ABOUT_THE_MAIL.stream().anyMatch(answer.getMessage()::startsWith);
    }

    private MailMessage message(Letter letter) {
        return new MailMessage()
                .setFrom(from)
                .setTo(letter.recipient())
                .setSubject(letter.subject())
                .setText(letter.body())
                .addHeader("Message-ID", "<" + letter.id() + "@" + domain + ">")
                .addHeader("Idempotency-Key", letter.id());
    }
}
