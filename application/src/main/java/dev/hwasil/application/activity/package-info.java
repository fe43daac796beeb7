/** What happened in a project, as people read it. */
@NullMarked
package dev.hwasil.application.activity;

import org.jspecify.annotations.NullMarked;
