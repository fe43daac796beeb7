/** The pictures by which people are shown. */
@NullMarked
package dev.hwasil.application.profile;

import org.jspecify.annotations.NullMarked;
