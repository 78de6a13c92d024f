package dev.tandem.auditor.source;

import dev.tandem.auditor.fact.Category;
import dev.tandem.auditor.fact.EventType;
import dev.tandem.auditor.fact.LetterHeld;
import dev.tandem.auditor.fact.MessageNoted;
import dev.tandem.auditor.fact.Move;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The constants of an enum by number, for files that one program run writes and reads. */
record Choices<E extends Enum<E>>(List<E> constants, Map<E, Integer> numbers) {
    static final Choices<Category> CATEGORIES = of(Category.class);
    static final Choices<EventType> TYPES = of(EventType.class);
    static final Choices<Move> MOVES = of(Move.class);
    static final Choices<MessageNoted.Step> STEPS = of(MessageNoted.Step.class);
    static final Choices<LetterHeld.Fate> FATES = of(LetterHeld.Fate.class);

    private static <E extends Enum<E>> Choices<E> of(Class<E> type) {
        List<E> constants = List.of(type.getEnumConstants());
        Map<E, Integer> numbers = new EnumMap<>(type);
        constants.forEach(constant -> numbers.put(constant, numbers.size()));
        return new Choices<>(constants, numbers);
    }
}
