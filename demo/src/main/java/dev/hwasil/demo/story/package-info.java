/** The story of a rainy night: twelve scenes, each drawn by a few lines. */
@NullMarked
package dev.hwasil.demo.story;

import org.jspecify.annotations.NullMarked;
