package dev.tandem.notification.delivery.adapter.email;

import dev.tandem.testkit.conformance.Stages;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetSocket;
import io.vertx.core.parsetools.RecordParser;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that answers a command as the test says, and otherwise accepts it. */
final class ScriptedMailServer {
    private static final String END_OF_MAIL = ".";

    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final NetServer server;

    ScriptedMailServer(Vertx vertx) {
        server = Stages.await(vertx.createNetServer()
                .connectHandler(this::serve)
                .listen(0, "127.0.0.1")
                .toCompletionStage());
    }

    int port() {
        return server.actualPort();
    }

    /** @param command its first word, or a dot for the end of a mail */
    void answer(String command, String answer) {
        answers.put(command, answer);
    }

    /** Everything that clients said. */
    List<String> lines() {
        return lines;
    }

    private void serve(NetSocket client) {
        boolean[] inMail = {false};
        RecordParser.newDelimited("\r\n", client).handler(buffer -> {
            String line = buffer.toString();
            lines.add(line);
            if (inMail[0] && !line.equals(END_OF_MAIL)) {
                return;
            }
            String command = line.split("[ :]", 2)[0];
            inMail[0] = command.equals("DATA") && !answers.containsKey(command);
            client.write(answers.getOrDefault(command, usual(command)) + "\r\n");
        });
        client.write("220 ready\r\n");
    }

    private static String usual(String command) {
        return command.equals("DATA") ? "354 go on" : "250 fine";
    }
}
