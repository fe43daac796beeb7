package dev.hwasil.ws.engine;

/** What an engine is for. */
public interface EngineHandler {

    /** A session was opened; it may be written to, but not be ended, before this returns who listens to it. */
    SessionListener opened(EngineSession session);
}
