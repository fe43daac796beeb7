/** Conversations. */
@NullMarked
package dev.hwasil.http.comment;

import org.jspecify.annotations.NullMarked;
