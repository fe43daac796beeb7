/** A piece of work, the people in it, what each may do, and the codes that let others in. */
@NullMarked
package dev.hwasil.domain.project;

import org.jspecify.annotations.NullMarked;
