/** Conversations beside the pictures. */
@NullMarked
package dev.hwasil.application.comment;

import org.jspecify.annotations.NullMarked;
