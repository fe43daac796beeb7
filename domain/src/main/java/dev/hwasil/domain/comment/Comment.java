package dev.hwasil.domain.comment;

import dev.hwasil.domain.account.UserId;
import dev.hwasil.domain.error.InvalidInput;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.domain.scene.SceneId;
import dev.hwasil.domain.text.TextRule;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says of a project or of one scene. A thread is a top-level comment and its replies; a deleted comment
 * stays in its thread without its content.
 *
 * @param sceneId the scene it speaks of, or null when it speaks of the whole project
 * @param parentId the top-level comment it replies to, or null
 * @param content null once deleted
 */
public record Comment(
        CommentId id,
        ProjectId projectId,
        @Nullable SceneId sceneId,
        @Nullable CommentId parentId,
        UserId userId,
        @Nullable String content,
        Set<UserId> mentions,
        boolean isEdited,
        boolean isDeleted,
        @Nullable Resolution resolution,
        int version,
        Instant createdAt,
        Instant updatedAt) {

    /** What is said. */
    public static final TextRule CONTENT = TextRule.prose(1, 10_000);

    /** Who settled a thread, and when. */
    public record Resolution(UserId by, Instant at) {}

    /** Keeps its own copy of the mentions. */
    public Comment {
        mentions = Set.copyOf(mentions);
    }

    /** Where a comment stands. */
    public record Place(ProjectId projectId, @Nullable SceneId sceneId) {}

    /** A new top-level comment. */
    public static Comment posted(
            CommentId id, Place place, UserId by, String content, Set<UserId> mentions, Instant at) {
        return new Comment(
                id, place.projectId, place.sceneId, null, by, content, mentions, false, false, null, 1, at, at);
    }

    /**
     * A reply to this comment.
     *
     * @throws dev.hwasil.domain.error.DomainException {@code validation} when this is itself a reply, was deleted, or
     *     stands elsewhere
     */
    public Comment answered(CommentId id, Place place, UserId by, String content, Set<UserId> mentions, Instant at) {
        if (!place.equals(new Place(projectId, sceneId))) throw notHere();
        if (parentId != null) throw InvalidInput.at("/parentId", "Must be a top-level comment, not a reply.");
        if (isDeleted) throw InvalidInput.at("/parentId", "Must not be a deleted comment.");
        return new Comment(id, projectId, sceneId, this.id, by, content, mentions, false, false, null, 1, at, at);
    }

    /**
     * The same comment, saying something else.
     *
     * @throws dev.hwasil.domain.error.DomainException {@code not-found} when it was deleted
     */
    public Comment edited(String content, Set<UserId> mentions, Instant at) {
        requireThere();
        return changed(content, mentions, true, false, resolution, at);
    }

    /**
     * The same comment without its content; it keeps its place, so that the replies to it keep theirs.
     *
     * @throws dev.hwasil.domain.error.DomainException {@code not-found} when it was deleted before
     */
    public Comment deleted(Instant at) {
        requireThere();
        return changed(null, Set.of(), isEdited, true, resolution, at);
    }

    /**
     * The same thread, settled; itself when it is settled already.
     *
     * @throws dev.hwasil.domain.error.DomainException {@code not-found} when it was deleted, {@code validation} when it
     *     is a reply
     */
    public Comment resolved(UserId by, Instant at) {
        requireThread();
        if (resolution != null) return this;
        return changed(content, mentions, isEdited, isDeleted, new Resolution(by, at), at);
    }

    /**
     * The same thread, open again; itself when it is open.
     *
     * @throws dev.hwasil.domain.error.DomainException {@code not-found} when it was deleted, {@code validation} when it
     *     is a reply
     */
    public Comment unresolved(Instant at) {
        requireThread();
        if (resolution == null) return this;
        return changed(content, mentions, isEdited, isDeleted, null, at);
    }

    private void requireThere() {
        if (isDeleted) throw new NoSuchComment().asException();
    }

    private void requireThread() {
        requireThere();
        if (parentId != null) throw InvalidInput.value("Must be a top-level comment, not a reply.");
    }

    private Comment changed(
            @Nullable String said,
            Set<UserId> mentioned,
            boolean wasEdited,
            boolean wasDeleted,
            @Nullable Resolution settled,
            Instant at) {
        return new Comment(
                id,
                projectId,
                sceneId,
                parentId,
                userId,
                said,
                mentioned,
                wasEdited,
                wasDeleted,
                settled,
                version + 1,
                createdAt,
                at);
    }

    /** No such comment in this place, as a refusal of the field that names it. */
    public static RuntimeException notHere() {
        return InvalidInput.at("/parentId", "Must be a comment of the same place.");
    }
}
