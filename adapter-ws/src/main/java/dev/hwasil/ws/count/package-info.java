/** What happens in real time, counted. */
@NullMarked
package dev.hwasil.ws.count;

import org.jspecify.annotations.NullMarked;
