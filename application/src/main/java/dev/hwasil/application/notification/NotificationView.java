package dev.hwasil.application.notification;

import dev.hwasil.application.account.UserRef;
import dev.hwasil.domain.account.UserId;
import dev.hwasil.domain.comment.CommentId;
import dev.hwasil.domain.image.ImageId;
import dev.hwasil.domain.image.ImageType;
import dev.hwasil.domain.notification.NotificationId;
import dev.hwasil.domain.notification.Occasion;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.domain.scene.SceneId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A notification as its person reads it, with the names that things and people have now.
 *
 * @param actor who did it, or null when it was time that passed
 * @param content the beginning of what was said, in the words of who said it
 * @param readAt when it was read, or null
 */
public record NotificationView(
        NotificationId id,
        UserId userId,
        Occasion.Type type,
        @Nullable UserRef actor,
        Target target,
        @Nullable String content,
        Instant createdAt,
        @Nullable Instant readAt) {

    /** The most code points of what was said. */
    public static final int CONTENT_LENGTH = 200;

    /** What it is about, and where a click leads; each field that the kind has no use for is null. */
    public record Target(
            ProjectId projectId,
            String projectName,
            @Nullable SceneId sceneId,
            @Nullable Integer sceneNumber,
            @Nullable String sceneLabel,
            @Nullable CommentId commentId,
            @Nullable ImageId imageId,
            @Nullable ImageType imageType,
            @Nullable Integer versionNumber,
            @Nullable LocalDate deadline,
            @Nullable Integer daysLeft) {

        private String place() {
            if (sceneNumber == null) return projectName;
            return "scene " + (sceneLabel == null ? sceneNumber : sceneLabel) + " of " + projectName;
        }
    }

    /** The beginning of what was said. */
    public static @Nullable String beginningOf(@Nullable String said) {
        if (said == null || said.codePointCount(0, said.length()) <= CONTENT_LENGTH) return said;
        return said.substring(0, said.offsetByCodePoints(0, CONTENT_LENGTH)) + "…";
    }

    /** It in one English sentence, for those who have no words of their own for its kind. */
    public String title() {
        return switch (type) {
            case REPLY -> who() + " answered in " + target.place();
            case MENTION -> who() + " mentioned you in " + target.place();
            case NEW_MEMBER -> who() + " joined " + target.projectName;
            case UPDATE ->
                who() + " uploaded version " + target.versionNumber + " of the " + picture() + " of " + target.place();
            case DEADLINE -> target.projectName + " is due " + due();
        };
    }

    private String who() {
        return actor == null ? "Somebody" : actor.nickname();
    }

    private String picture() {
        return target.imageType == ImageType.LINEART ? "lineart" : "art";
    }

    private String due() {
        var left = target.daysLeft == null ? 0 : target.daysLeft;
        return switch (left) {
            case 0 -> "today";
            case 1 -> "tomorrow";
            default -> "in " + left + " days";
        };
    }
}
