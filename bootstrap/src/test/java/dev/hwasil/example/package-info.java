/** The storage that docs/storage.md shows how to make. */
@NullMarked
package dev.hwasil.example;

import org.jspecify.annotations.NullMarked;
