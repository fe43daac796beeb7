package dev.hwasil.domain.project;

import dev.hwasil.domain.account.UserId;
import java.util.List;

/** The people in a project. One of them at least is an owner. */
public record Team(List<Participant> participants) {

    /** Keeps its own copy. */
    public Team {
        participants = List.copyOf(participants);
    }

    /**
     * The participant, in another role.
     *
     * @throws dev.hwasil.domain.error.DomainException {@code not-found} when they are not in the project,
     *     {@code conflict} when nobody would own it
     */
    public Participant reassigned(UserId user, Role role) {
        var participant = member(user);
        if (role != Role.OWNER) requireAnotherOwner(participant);
        return new Participant(participant.projectId(), user, role, participant.joinedAt());
    }

    /**
     * The participant, who may go.
     *
     * @throws dev.hwasil.domain.error.DomainException {@code not-found} when they are not in the project,
     *     {@code conflict} when nobody would own it
     */
    public Participant dismissed(UserId user) {
        var participant = member(user);
        requireAnotherOwner(participant);
        return participant;
    }

    /** Whether this person is in it. */
    public boolean has(UserId user) {
        return participants.stream()
                .anyMatch(participant -> participant.userId().equals(user));
    }

    /** Whether this person is in it, and nobody else. */
    public boolean isOnly(UserId user) {
        return participants.size() == 1 && has(user);
    }

    /** Whether nobody would own it without this person. */
    public boolean isOwnedOnlyBy(UserId user) {
        var owners = participants.stream().filter(participant -> participant.role() == Role.OWNER);
        return owners.allMatch(owner -> owner.userId().equals(user));
    }

    private Participant member(UserId user) {
        return participants.stream()
                .filter(participant -> participant.userId().equals(user))
                .findFirst()
                .orElseThrow(() -> new NoSuchParticipant().asException());
    }

    private void requireAnotherOwner(Participant participant) {
        if (isOwnedOnlyBy(participant.userId())) throw new LastOwner().asException();
    }
}
