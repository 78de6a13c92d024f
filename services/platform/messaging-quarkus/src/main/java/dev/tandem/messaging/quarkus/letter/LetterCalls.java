package dev.tandem.messaging.quarkus.letter;

import dev.tandem.messaging.lane.Letter;
import dev.tandem.messaging.letter.Instruction;
import dev.tandem.messaging.letter.KeptLetter;
import dev.tandem.messaging.letter.LetterDesk;
import dev.tandem.messaging.letter.LetterFile;
import dev.tandem.messaging.letter.LetterPage;
import dev.tandem.messaging.letter.LetterQuery;
import dev.tandem.messaging.letter.RefusedException;
import dev.tandem.messaging.quarkus.kafka.EventConsumers;
import dev.tandem.proto.operations.v1.DiscardLetterRequest;
import dev.tandem.proto.operations.v1.EditLetterRequest;
import dev.tandem.proto.operations.v1.GetLetterResponse;
import dev.tandem.proto.operations.v1.ListLettersRequest;
import dev.tandem.proto.operations.v1.ListLettersResponse;
import dev.tandem.proto.operations.v1.RedriveLetterRequest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Calls about single letters and lists of them. */
@Singleton
final class LetterCalls {
    private static final Logger LOG = Logger.getLogger(LetterCalls.class);
    private static final int DEFAULT_PAGE = 20;

    private final LetterDesk desk;
    private final EventConsumers consumers;
    private final PayloadFormat format;
    private final InstantSource time;

    LetterCalls(LetterDesk desk, EventConsumers consumers, PayloadFormat format, InstantSource time) {
        this.desk = desk;
        this.consumers = consumers;
        this.format = format;
        this.time = time;
    }

    Uni<ListLettersResponse> list(ListLettersRequest request) {
        int size = request.getPageSize() == 0 ? DEFAULT_PAGE : request.getPageSize();
        LetterQuery query = QueryMessages.query(request.getQuery());
        long after = PageToken.parse(request.getPageToken(), 0);
        return DeskReplies.uni(() -> desk.list(query, after, size + 1)).map(page -> page(page, size));
    }

    Uni<GetLetterResponse> get(String letterId) {
        return find(letterId).chain(file -> DeskReplies.slowly(() -> LetterMessages.file(file, format)));
    }

    Uni<KeptLetter> redrive(RedriveLetterRequest request) {
        UUID id = UUID.fromString(request.getLetterId());
        Instruction by = by(request.getActor(), request.getReason());
        return changed("redrove", by, DeskReplies.uni(() -> desk.redrive(id, by)));
    }

    Uni<KeptLetter> discard(DiscardLetterRequest request) {
        UUID id = UUID.fromString(request.getLetterId());
        Instruction by = by(request.getActor(), request.getReason());
        return changed("discarded", by, DeskReplies.uni(() -> desk.discard(id, by)));
    }

    /** The type of a letter never changes, so the value can be checked before the letter is locked. */
    Uni<KeptLetter> edit(EditLetterRequest request) {
        UUID id = UUID.fromString(request.getLetterId());
        Instruction by = by(request.getActor(), request.getReason());
        Uni<KeptLetter> edited = find(request.getLetterId())
                .chain(file -> DeskReplies.slowly(() -> value(file.kept().letter(), request)))
                .chain(value -> DeskReplies.uni(() -> desk.edit(id, value, by)));
        return changed("edited", by, edited);
    }

    private byte[] value(Letter letter, EditLetterRequest request) {
        return request.hasValueJson()
                ? format.ofJson(letter, request.getValueJson())
                : format.ofBytes(letter, request.getValue());
    }

    private Uni<LetterFile> find(String letterId) {
        UUID id = UUID.fromString(letterId);
        return DeskReplies.uni(
                () -> desk.find(id).thenApply(file -> file.orElseThrow(() -> RefusedException.unknownLetter(id))));
    }

    private Uni<KeptLetter> changed(String what, Instruction by, Uni<KeptLetter> change) {
        return change.invoke(kept -> {
            LOG.infof("%s %s letter %s", by.actor(), what, kept.letter().id());
            consumers.wakeLanes();
        });
    }

    private Instruction by(String actor, String reason) {
        return new Instruction(actor, reason, time.instant());
    }

    private static ListLettersResponse page(LetterPage page, int size) {
        List<KeptLetter> shown =
                page.letters().subList(0, Math.min(size, page.letters().size()));
        ListLettersResponse.Builder response = ListLettersResponse.newBuilder()
                .addAllLetters(shown.stream().map(LetterMessages::letter).toList())
                .setLetterCount(page.matching());
        if (page.letters().size() > size) {
            response.setNextPageToken(PageToken.after(shown.get(size - 1).position()));
        }
        return response.build();
    }
}
