/** Projects, participants, invitations. */
@NullMarked
package dev.hwasil.http.project;

import org.jspecify.annotations.NullMarked;
