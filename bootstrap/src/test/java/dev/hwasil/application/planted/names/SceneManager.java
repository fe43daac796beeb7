package dev.hwasil.application.planted.names;

/** Planted: breaks a rule. */
public final class SceneManager {}
