/** The fake of the rate limits and their contract. */
@NullMarked
package dev.hwasil.application.limit;

import org.jspecify.annotations.NullMarked;
