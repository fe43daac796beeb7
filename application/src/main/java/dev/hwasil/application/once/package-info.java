/** Requests that carry a key are done once, however often they are sent. */
@NullMarked
package dev.hwasil.application.once;

import org.jspecify.annotations.NullMarked;
