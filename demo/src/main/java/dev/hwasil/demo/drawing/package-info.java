/** A small scene graph of things that can be drawn twice: in ink, and in colour under a light. */
@NullMarked
package dev.hwasil.demo.drawing;

import org.jspecify.annotations.NullMarked;
