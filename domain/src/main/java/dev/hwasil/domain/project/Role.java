package dev.hwasil.domain.project;

/** What a participant is in a project. With {@link Permission} the contract's table of roles. */
public enum Role {
    OWNER,
    EDITOR,
    MEMBER,
    VIEWER;

    /** Whether the table allows it. */
    public boolean may(Permission permission) {
        return switch (permission) {
            case SEE -> true;
            case COMMENT, EDIT_ARTWORK -> this != VIEWER;
            case ARRANGE, MODERATE, EDIT_PROJECT -> this == OWNER || this == EDITOR;
            case MANAGE -> this == OWNER;
        };
    }
}
