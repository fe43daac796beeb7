package dev.hwasil.http.planted;

import dev.hwasil.postgres.Database;

/** Planted: breaks a rule. */
public record KnowsTheDatabase(Database database) {}
