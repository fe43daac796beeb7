/** Versions of things that several people change. */
@NullMarked
package dev.hwasil.domain.version;

import org.jspecify.annotations.NullMarked;
