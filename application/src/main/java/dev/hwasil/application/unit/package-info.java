/** What every use case stands on: the unit of work and fresh ids. */
@NullMarked
package dev.hwasil.application.unit;

import org.jspecify.annotations.NullMarked;
