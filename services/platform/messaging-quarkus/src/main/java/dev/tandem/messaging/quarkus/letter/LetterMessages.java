package dev.tandem.messaging.quarkus.letter;

import com.google.protobuf.ByteString;
import dev.tandem.messaging.EventHeaders;
import dev.tandem.messaging.consume.IncomingRecord;
import dev.tandem.messaging.consume.RecordHeader;
import dev.tandem.messaging.lane.Fault;
import dev.tandem.messaging.letter.KeptLetter;
import dev.tandem.messaging.letter.LetterAction;
import dev.tandem.messaging.letter.LetterFile;
import dev.tandem.proto.operations.v1.FaultClass;
import dev.tandem.proto.operations.v1.GetLetterResponse;
import dev.tandem.proto.operations.v1.Letter;
import dev.tandem.proto.operations.v1.LetterActionKind;
import dev.tandem.proto.operations.v1.LetterFault;
import dev.tandem.proto.operations.v1.LetterHeader;
import java.util.Optional;
import java.util.UUID;

/** Letters as the contract shows them. */
final class LetterMessages {
    /** In bytes; longer values of edits are left out of the history. */
    private static final int LONGEST_VALUE = 16_384;

    private LetterMessages() {}

    static Letter letter(KeptLetter kept) {
        dev.tandem.messaging.lane.Letter letter = kept.letter();
        Letter.Builder message = Letter.newBuilder()
                .setLetterId(letter.id().toString())
                .setStatus(QueryMessages.status(letter.status()))
                .setConsumer(letter.lane().consumer())
                .setTopic(letter.lane().topic())
                .setPartition(letter.record().position().partition())
                .setOffset(letter.record().position().offset())
                .setKey(letter.lane().key())
                .setEventType(letter.record().header(EventHeaders.TYPE).orElse(""))
                .setAttempts(letter.attempts())
                .setEdited(letter.replacement().isPresent())
                .setParkTime(QueryMessages.time(letter.parkedAt()))
                .setUpdateTime(QueryMessages.time(kept.changedAt()));
        letter.fault().map(LetterMessages::fault).ifPresent(message::setFault);
        kept.copiedAt().map(QueryMessages::time).ifPresent(message::setCopyTime);
        return message.build();
    }

    static GetLetterResponse file(LetterFile file, PayloadFormat format) {
        dev.tandem.messaging.lane.Letter letter = file.kept().letter();
        IncomingRecord record = letter.record();
        GetLetterResponse.Builder message = GetLetterResponse.newBuilder()
                .setLetter(letter(file.kept()))
                .setRecordValueJson(format.json(letter, record.value()));
        bytes(record.key()).ifPresent(message::setRecordKey);
        bytes(record.value()).ifPresent(message::setRecordValue);
        record.headers().stream().map(LetterMessages::header).forEach(message::addHeaders);
        letter.replacement().ifPresent(value -> message.setReplacement(ByteString.copyFrom(value))
                .setReplacementJson(format.json(letter, value)));
        file.actions().stream().map(LetterMessages::action).forEach(message::addActions);
        return message.build();
    }

    private static LetterFault fault(Fault fault) {
        return LetterFault.newBuilder()
                .setFaultClass(FaultClass.valueOf("FAULT_CLASS_" + fault.faultClass()))
                .setType(fault.type())
                .setMessage(fault.message())
                .build();
    }

    private static LetterHeader header(RecordHeader header) {
        LetterHeader.Builder message = LetterHeader.newBuilder().setName(header.name());
        bytes(header.value()).ifPresent(message::setValue);
        return message.build();
    }

    private static dev.tandem.proto.operations.v1.LetterAction action(LetterAction action) {
        dev.tandem.proto.operations.v1.LetterAction.Builder message =
                dev.tandem.proto.operations.v1.LetterAction.newBuilder()
                        .setKind(LetterActionKind.valueOf("LETTER_ACTION_KIND_" + action.kind()))
                        .setActor(action.by().actor())
                        .setReason(action.by().reason())
                        .setActTime(QueryMessages.time(action.by().at()))
                        .setStatusBefore(QueryMessages.status(action.before()))
                        .setStatusAfter(QueryMessages.status(action.after()))
                        .setRedriveId(action.redriveId().map(UUID::toString).orElse(""));
        shortBytes(action.valueBefore()).ifPresent(message::setValueBefore);
        shortBytes(action.valueAfter()).ifPresent(message::setValueAfter);
        return message.build();
    }

    private static Optional<ByteString> shortBytes(Optional<byte[]> value) {
        return value.filter(bytes -> bytes.length <= LONGEST_VALUE).map(ByteString::copyFrom);
    }

    private static Optional<ByteString> bytes(byte[] value) {
        return Optional.ofNullable(value).map(ByteString::copyFrom);
    }
}
