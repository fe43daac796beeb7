/** What people draw and write over the pictures. */
@NullMarked
package dev.hwasil.application.annotation;

import org.jspecify.annotations.NullMarked;
