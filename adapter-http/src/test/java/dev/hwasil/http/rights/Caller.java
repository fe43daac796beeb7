package dev.hwasil.http.rights;

/** Who calls: the columns of the table, which says what each is. */
enum Caller {
    NOBODY,
    INACTIVE,
    STRANGER,
    FORMER,
    OTHER,
    ADMIN,
    VIEWER,
    MEMBER,
    EDITOR,
    OWNER,
    ARCHIVED
}
