/** What keeps an installation in order without anybody asking for it. */
@NullMarked
package dev.hwasil.application.upkeep;

import org.jspecify.annotations.NullMarked;
