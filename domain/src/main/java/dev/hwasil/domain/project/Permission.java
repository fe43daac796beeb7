package dev.hwasil.domain.project;

/** What a participant may be allowed to do; the rows of the contract's table of roles. */
public enum Permission {
    /** See the project, join its rooms, be present. */
    SEE,
    /** Comment and annotate; edit and delete one's own. */
    COMMENT,
    /** Upload a new version, restore one, edit a scene's description and notes. */
    EDIT_ARTWORK,
    /** Create, delete and reorder scenes; delete images; resolve comments. */
    ARRANGE,
    /** Delete others' comments and annotations. */
    MODERATE,
    /** Edit the project, make invite codes. */
    EDIT_PROJECT,
    /** Change roles, remove participants, delete the project. */
    MANAGE;

    /** Whether doing this changes something, and so is refused while the project is archived. */
    public boolean changes() {
        return this != SEE;
    }
}
