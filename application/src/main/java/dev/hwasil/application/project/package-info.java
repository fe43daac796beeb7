/** Projects, their participants and their invitations. */
@NullMarked
package dev.hwasil.application.project;

import org.jspecify.annotations.NullMarked;
