/** Who is here now: many connections, one person. */
@NullMarked
package dev.hwasil.domain.presence;

import org.jspecify.annotations.NullMarked;
