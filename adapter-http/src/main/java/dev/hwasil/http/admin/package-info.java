/** What only those who run the installation see and do. */
@NullMarked
package dev.hwasil.http.admin;

import org.jspecify.annotations.NullMarked;
