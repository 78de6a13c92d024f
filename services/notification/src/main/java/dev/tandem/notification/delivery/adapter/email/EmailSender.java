package dev.tandem.notification.delivery.adapter.email;

import dev.tandem.notification.delivery.application.Sender;
import dev.tandem.notification.delivery.model.Letter;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import java.time.Duration;
import java.util.concurrent.CompletionStage;

/**
 * Sends over SMTP. Every attempt carries the same Message-ID, by which mail systems know repeats, and the same
 * Idempotency-Key.
 */
public final class EmailSender implements Sender {
    private final ReactiveMailer mailer;
    private final String domain;
    private final Duration timeout;

    /** @param domain makes a Message-ID of a notification's id */
    public EmailSender(ReactiveMailer mailer, String domain, Duration timeout) {
        this.mailer = mailer;
        this.domain = domain;
        this.timeout = timeout;
    }

    @Override
    public CompletionStage<Void> send(Letter letter) {
        Mail mail = Mail.withText(letter.recipient(), letter.subject(), letter.body())
                .addHeader("Message-ID", "<" + letter.id() + "@" + domain + ">")
                .addHeader("Idempotency-Key", letter.id());
        return mailer.send(mail)
                .ifNoItem()
                .after(timeout)
                .failWith(() -> new IllegalStateException("The mail server did not answer within " + timeout + "."))
                .subscribeAsCompletionStage();
    }
}
