/** What a project's rooms on several nodes tell each other. */
@NullMarked
package dev.hwasil.ws.neighbour;

import org.jspecify.annotations.NullMarked;
