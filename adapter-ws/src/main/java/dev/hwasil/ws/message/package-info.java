/** What clients say and what they are told: two closed sets of messages, one reader, one writer. */
@NullMarked
package dev.hwasil.ws.message;

import org.jspecify.annotations.NullMarked;
