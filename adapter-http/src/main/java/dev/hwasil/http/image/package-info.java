/** Uploading, showing and restoring pictures, and the files behind their links. */
@NullMarked
package dev.hwasil.http.image;

import org.jspecify.annotations.NullMarked;
