/** What people draw and write over the pictures. */
@NullMarked
package dev.hwasil.domain.annotation;

import org.jspecify.annotations.NullMarked;
