/** Projects, participants and invitations in PostgreSQL. */
@NullMarked
package dev.hwasil.postgres.project;

import org.jspecify.annotations.NullMarked;
