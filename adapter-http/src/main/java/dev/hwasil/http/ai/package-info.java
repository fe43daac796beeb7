/** What artificial intelligence may once do here. */
@NullMarked
package dev.hwasil.http.ai;

import org.jspecify.annotations.NullMarked;
