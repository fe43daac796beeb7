/** The API as it describes itself. */
@NullMarked
package dev.hwasil.http.openapi;

import org.jspecify.annotations.NullMarked;
