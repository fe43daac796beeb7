/** Hostile and broken input, case by case: each display name begins with the case's id. */
@NullMarked
package dev.hwasil.http.hostile;

import org.jspecify.annotations.NullMarked;
