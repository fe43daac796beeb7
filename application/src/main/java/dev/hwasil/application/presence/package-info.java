/** Who is here now. */
@NullMarked
package dev.hwasil.application.presence;

import org.jspecify.annotations.NullMarked;
