package dev.tandem.notification.delivery.adapter.email;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.notification.delivery.application.LetterRefusedException;
import dev.tandem.notification.delivery.application.Sender;
import dev.tandem.notification.delivery.model.Channel;
import dev.tandem.notification.delivery.model.Letter;
import dev.tandem.testkit.conformance.Stages;
import io.vertx.core.Vertx;
import io.vertx.ext.mail.MailClient;
import io.vertx.ext.mail.MailConfig;
import io.vertx.ext.mail.SMTPException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmailSenderTest {
    private static final Letter LETTER =
            new Letter("id-1", "order-1", Channel.EMAIL, "type", "alice@example.com", "Your order is paid", "Good day");

    private final Vertx vertx = Vertx.vertx();
    private final ScriptedMailServer server = new ScriptedMailServer(vertx);
    private final Sender sender = sender();

    @AfterEach
    void close() {
        Stages.await(vertx.close().toCompletionStage());
    }

    @Test
    void writesTheHeadersThatItHasAValueForAndNoOthers() {
        Stages.await(sender.send(LETTER));

        assertThat(server.lines())
                .contains(
                        "From: Tandem <orders@tandem.example>",
                        "To: alice@example.com",
                        "Subject: Your order is paid",
                        "Message-ID: <id-1@tandem.example>",
                        "Idempotency-Key: id-1")
                .noneMatch(line -> line.startsWith("Cc") || line.startsWith("Bcc"));
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT, 550 5.1.1 no such user",
        "RCPT, 553 5.1.3 bad address",
        "RCPT, 556 5.1.10 takes no mail",
        "., 554 5.6.0 rejected"
    })
    void takesAPermanentAnswerToRecipientOrMailAsARefusalForGood(String command, String answer) {
        server.answer(command, answer);

        assertThat(Stages.failure(sender.send(LETTER)))
                .isInstanceOf(LetterRefusedException.class)
                .hasMessageContaining(answer);
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT, 450 4.2.1 busy",
        "RCPT, 451 4.7.1 greylisted",
        "., 452 4.3.1 disk full",
        "MAIL, 550 5.7.1 who are you",
        "MAIL, 530 5.7.0 authenticate first",
        "DATA, 421 4.3.2 closing"
    })
    void takesATransientAnswerAndADoubtAboutTheSenderAsWorthAnotherTry(String command, String answer) {
        server.answer(command, answer);

        assertThat(Stages.failure(sender.send(LETTER)))
                .isInstanceOf(SMTPException.class)
                .hasMessageContaining(answer);
    }

    @Test
    void carriesTheSameKeysOnEveryAttemptWhicheverProcessMakesIt() {
        server.answer(".", "451 4.3.0 try again");
        Stages.failure(sender.send(LETTER));
        server.answer(".", "250 fine");
        Stages.await(sender().send(LETTER));

        assertThat(server.lines())
                .filteredOn(line -> line.startsWith("Message-ID"))
                .containsExactly("Message-ID: <id-1@tandem.example>", "Message-ID: <id-1@tandem.example>");
    }

    private Sender sender() {
        MailConfig config = new MailConfig("127.0.0.1", server.port()).setOwnHostname("tandem.example");
        return new EmailSender(
                MailClient.create(vertx, config),
                "Tandem <orders@tandem.example>",
                "tandem.example",
                Duration.ofSeconds(30));
    }
}
