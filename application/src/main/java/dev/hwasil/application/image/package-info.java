/** Uploading, showing and restoring the pictures of a scene. */
@NullMarked
package dev.hwasil.application.image;

import org.jspecify.annotations.NullMarked;
