/** Files: the port, their keys, and the short-lived links that open them. */
@NullMarked
package dev.hwasil.application.storage;

import org.jspecify.annotations.NullMarked;
