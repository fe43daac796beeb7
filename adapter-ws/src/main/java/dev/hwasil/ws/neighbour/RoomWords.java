package dev.hwasil.ws.neighbour;

import static dev.hwasil.json.JsonValue.object;

import dev.hwasil.application.account.UserRef;
import dev.hwasil.domain.account.ProfileImageId;
import dev.hwasil.domain.account.UserId;
import dev.hwasil.domain.annotation.NumberRule;
import dev.hwasil.domain.error.InvalidInput;
import dev.hwasil.domain.presence.Presence;
import dev.hwasil.domain.presence.Status;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.domain.scene.SceneId;
import dev.hwasil.json.Fields;
import dev.hwasil.json.JsonInput;
import dev.hwasil.json.JsonValue;
import dev.hwasil.json.ObjectWriter;
import dev.hwasil.json.RawObject;
import dev.hwasil.json.Reading;
import dev.hwasil.ws.message.ClientMessage.Location;
import dev.hwasil.ws.message.ServerMessage.TypingStatus;
import dev.hwasil.ws.message.ServerMessage.UploadProgress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** {@link RoomWord}s as JSON, each an object with one field that says what it is. */
final class RoomWords {

    /** Moves are many: they are passed on as they were written, and nothing else is in their word. */
    private static final String MOVES = "moves";

    private static final String MOVES_BEGIN = "{\"" + MOVES + "\":";

    private static final NumberRule PERCENT = NumberRule.between(0, 100);

    private RoomWords() {}

    /** The word as a text. */
    static String write(RoomWord word) {
        return text(
                switch (word) {
                    case RoomWord.Asks _ -> object(o -> o.field("asks", true));
                    case RoomWord.Stops _ -> object(o -> o.field("stops", true));
                    case RoomWord.Sees sees -> object(o -> o.field("sees", seen(sees)));
                    case RoomWord.Misses misses ->
                        object(o -> o.field("misses", misses.user().value()));
                    case RoomWord.Points points ->
                        object(o -> o.field(
                                MOVES,
                                points.moves().stream()
                                        .map(RoomWord.Move::moved)
                                        .toList()));
                    case RoomWord.Types types -> object(o -> o.field("types", typing(types.status())));
                    case RoomWord.Uploads uploads -> object(o -> o.field("uploads", progress(uploads.progress())));
                });
    }

    private static String text(JsonValue value) {
        return new String(value.bytes(), StandardCharsets.UTF_8);
    }

    private static JsonValue seen(RoomWord.Sees sees) {
        return object(o -> person(o, sees.user())
                .field("status", sees.presence().status())
                .field("sceneId", valueOf(sees.presence().sceneId())));
    }

    private static ObjectWriter person(ObjectWriter o, UserRef user) {
        var image = user.profileImage();
        return o.field("userId", user.id().value())
                .field("username", user.username())
                .field("nickname", user.nickname())
                .field("image", image == null ? null : image.value());
    }

    private static JsonValue typing(TypingStatus status) {
        return object(o -> person(o, status.user())
                .field("sceneId", valueOf(status.scene()))
                .field("isTyping", status.isTyping())
                .field("location", status.location())
                .field("targetId", status.target()));
    }

    private static JsonValue progress(UploadProgress progress) {
        return object(o -> o.field("sceneId", progress.scene().value())
                .field("userId", progress.user().value())
                .field("fileName", progress.fileName())
                .field("progress", progress.progress()));
    }

    private static @Nullable UUID valueOf(@Nullable SceneId scene) {
        return scene == null ? null : scene.value();
    }

    /**
     * What another node says of the project; empty when it is none of what is known here.
     *
     * @throws dev.hwasil.domain.error.DomainException when it is of a wrong shape
     */
    static Optional<RoomWord> read(ProjectId project, String text) {
        if (text.startsWith(MOVES_BEGIN)) return Optional.of(moves(text));
        var fields = JsonInput.parse(text).fields();
        var asks = fields.optional("asks", Reading.truth());
        var stops = fields.optional("stops", Reading.truth());
        var sees = fields.optional("sees", Reading.object(RoomWords::seen));
        var misses = fields.optional("misses", Reading.id(UserId::new));
        var types = fields.optional("types", Reading.object(each -> typing(project, each)));
        var uploads = fields.optional("uploads", Reading.object(RoomWords::progress));
        fields.checkKnown();
        if (asks.orNull() != null) return Optional.of(new RoomWord.Asks());
        if (stops.orNull() != null) return Optional.of(new RoomWord.Stops());
        return Optional.<RoomWord>ofNullable(sees.orNull())
                .or(() -> Optional.ofNullable(misses.orNull()).map(RoomWord.Misses::new))
                .or(() -> Optional.ofNullable(types.orNull()).map(RoomWord.Types::new))
                .or(() -> Optional.ofNullable(uploads.orNull()).map(RoomWord.Uploads::new));
    }

    /** The fields of a person, to be checked with the others. */
    private record PersonFields(
            Fields.Field<UserId> id,
            Fields.Field<String> username,
            Fields.Field<String> nickname,
            Fields.Field<ProfileImageId> image) {

        private static PersonFields of(Fields fields) {
            return new PersonFields(
                    fields.required("userId", Reading.id(UserId::new)),
                    fields.required("username", Reading.string(Function.identity())),
                    fields.required("nickname", Reading.string(Function.identity())),
                    fields.optional("image", Reading.id(ProfileImageId::new)));
        }

        private UserRef get() {
            return new UserRef(id.get(), username.get(), nickname.get(), image.orNull());
        }
    }

    private static RoomWord.Sees seen(Fields fields) {
        var person = PersonFields.of(fields);
        var status = fields.required("status", Reading.choice(Status.class));
        var scene = fields.optional("sceneId", Reading.id(SceneId::new));
        fields.checkKnown();
        var user = person.get();
        return new RoomWord.Sees(user, new Presence(user.id(), status.get(), scene.orNull()));
    }

    private static RoomWord.Points moves(String text) {
        return new RoomWord.Points(
                RawObject.list(text, MOVES).stream().map(RoomWords::move).toList());
    }

    private static RoomWord.Move move(RawObject moved) {
        var user = moved.text("userId").map(Reading::uuid).orElseThrow(() -> InvalidInput.value("Must say who moves."));
        var scene = moved.text("sceneId").map(Reading::uuid).map(SceneId::new);
        return new RoomWord.Move(new UserId(user), scene.orElse(null), moved.json());
    }

    private static TypingStatus typing(ProjectId project, Fields fields) {
        var person = PersonFields.of(fields);
        var scene = fields.optional("sceneId", Reading.id(SceneId::new));
        var isTyping = fields.required("isTyping", Reading.truth());
        var location = fields.required("location", Reading.choice(Location.class));
        var target = fields.optional("targetId", Reading.id(Function.identity()));
        fields.checkKnown();
        return new TypingStatus(project, scene.orNull(), person.get(), isTyping.get(), location.get(), target.orNull());
    }

    private static UploadProgress progress(Fields fields) {
        var scene = fields.required("sceneId", Reading.id(SceneId::new));
        var user = fields.required("userId", Reading.id(UserId::new));
        var file = fields.required("fileName", Reading.string(Function.identity()));
        var progress = fields.required("progress", Reading.number(PERCENT));
        fields.checkKnown();
        return new UploadProgress(scene.get(), user.get(), file.get(), progress.get());
    }
}
