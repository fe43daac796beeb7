package dev.hwasil.application.planted.impure;

import java.sql.Connection;

/** Planted: breaks a rule. */
public record KnowsSql(Connection connection) {}
