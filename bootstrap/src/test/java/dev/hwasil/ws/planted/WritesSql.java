package dev.hwasil.ws.planted;

import java.sql.Connection;

/** Planted: breaks a rule. */
public record WritesSql(Connection connection) {}
