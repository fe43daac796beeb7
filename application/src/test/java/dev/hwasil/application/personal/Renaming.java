package dev.hwasil.application.personal;

import dev.hwasil.application.account.UserRef;
import dev.hwasil.application.comment.CommentView;
import dev.hwasil.application.event.LoggedEvent;
import dev.hwasil.domain.account.User;
import dev.hwasil.domain.comment.Mentions;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes records anew, with an erased person in place of this one. */
final class Renaming {

    private static final String VIEWS = "dev.hwasil.application";

    private final User person;
    private final UserRef erased;

    Renaming(User person) {
        this.person = person;
        this.erased = UserRef.erased(person.id());
    }

    LoggedEvent of(LoggedEvent event) {
        return (LoggedEvent) anew(event);
    }

    private @Nullable Object renamed(@Nullable Object value) {
        return switch (value) {
            case UserRef ref -> ref.id().equals(person.id()) ? erased : ref;
            case List<?> list -> list.stream().map(this::renamed).toList();
            case Record view when view.getClass().getPackageName().startsWith(VIEWS) -> anew(view);
            case null, default -> value;
        };
    }

    private Object anew(Record view) {
        var components = view.getClass().getRecordComponents();
        var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            var values = new @Nullable Object[components.length];
            for (var i = 0; i < values.length; i++) {
                var value = components[i].getAccessor().invoke(view);
                values[i] = components[i].getName().equals("content") ? said(view, value) : renamed(value);
            }
            return view.getClass().getConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private @Nullable Object said(Record view, @Nullable Object content) {
        var speaksToThem = view instanceof CommentView comment
                && comment.mentions().stream()
                        .anyMatch(mentioned -> mentioned.id().equals(person.id()));
        return speaksToThem && content instanceof String text
                ? Mentions.renamed(text, person.username(), erased.username())
                : content;
    }
}
