/** The browser's client. */
@NullMarked
package dev.hwasil.http.web;

import org.jspecify.annotations.NullMarked;
