package dev.hwasil.application.notification;

import dev.hwasil.domain.account.UserId;
import dev.hwasil.domain.comment.CommentId;
import dev.hwasil.domain.image.ImageId;
import dev.hwasil.domain.project.ProjectId;
import java.util.Set;

/** Whom something concerns: people who are in the project now, and nobody else. Usable outside a unit of work. */
public interface Audience {

    /** Everybody in the project. */
    Set<UserId> ofProject(ProjectId project);

    /** Those who have spoken in the thread, also when they have deleted what they said. */
    Set<UserId> ofThread(CommentId top);

    /** Those who have drawn on any version of the picture, or spoken of its scene and not deleted it. */
    Set<UserId> ofImage(ImageId image);
}
