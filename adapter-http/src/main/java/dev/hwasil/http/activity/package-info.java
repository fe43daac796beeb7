/** What happened in projects. */
@NullMarked
package dev.hwasil.http.activity;

import org.jspecify.annotations.NullMarked;
