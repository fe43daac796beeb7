/** What a text that people type may hold, and how it is kept. */
@NullMarked
package dev.hwasil.domain.text;

import org.jspecify.annotations.NullMarked;
