/** What a client hands back to be taken for the socket that it was: which one, and how far it has heard. */
@NullMarked
package dev.hwasil.ws.recovery;

import org.jspecify.annotations.NullMarked;
