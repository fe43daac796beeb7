/** How upkeep is tested. */
@NullMarked
package dev.hwasil.application.upkeep;

import org.jspecify.annotations.NullMarked;
