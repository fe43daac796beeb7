package dev.hwasil.ws.engine;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.core.CloseStatus;
import org.eclipse.jetty.websocket.core.CoreSession;
import org.eclipse.jetty.websocket.core.Frame;
import org.eclipse.jetty.websocket.core.FrameHandler;
import org.eclipse.jetty.websocket.core.OpCode;
import org.eclipse.jetty.websocket.core.OutgoingEntry;
import org.eclipse.jetty.websocket.core.exception.BadPayloadException;
import org.eclipse.jetty.websocket.core.exception.MessageTooLargeException;
import org.jspecify.annotations.Nullable;

/**
 * Puts the frames of one WebSocket together to messages, one at a time: nothing more is read until the receiver has
 * returned. What the receiver does at once it does on the thread that reads, all else on a virtual one. A message that
 * is begun must have come within a ping interval. Frames come on one thread at a time.
 */
final class FrameReader implements FrameHandler {

    /** How many messages in a row are handled on the thread that reads: a flood gives way to others. */
    private static final int AT_ONCE = 32;

    private static final char UNREADABLE = '\uFFFD';

    private final Engine engine;
    private final Function<Transport, Receiver> opening;
    private @Nullable CoreSession core;
    private @Nullable Receiver receiver;

    private @Nullable Message begun;
    private int atOnce;

    /** Hands what comes to whom {@code opening} names. */
    FrameReader(Engine engine, Function<Transport, Receiver> opening) {
        this.engine = engine;
        this.opening = opening;
    }

    /** A message that has begun to come. */
    private record Message(boolean isText, ByteArrayOutputStream bytes, Future<?> deadline) {}

    @Override
    public void onOpen(CoreSession session, Callback callback) {
        core = session;
        receiver = opening.apply(new WebSocketTransport(session, engine.settings()));
        callback.succeeded();
        session.demand();
    }

    @Override
    public void onFrame(Frame frame, Callback callback) {
        switch (frame.getOpCode()) {
            case OpCode.TEXT, OpCode.BINARY, OpCode.CONTINUATION -> data(frame, callback);
            case OpCode.PING -> {
                var pong = new Frame(OpCode.PONG).setPayload(copied(frame));
                session().sendFrame(new OutgoingEntry.Builder(pong, Callback.NOOP).build());
                readOn(callback);
            }
            case OpCode.PONG -> readOn(callback);
            default -> callback.succeeded(); // a close frame is answered by Jetty
        }
    }

    private void data(Frame frame, Callback callback) {
        var whole = begun == null && frame.isFin();
        var size = frame.getPayloadLength() + (begun == null ? 0 : begun.bytes().size());
        if (size > engine.settings().maxFrame()) callback.failed(new MessageTooLargeException("more than is read"));
        else if (whole) message(frame.getOpCode() == OpCode.TEXT, copied(frame), callback);
        else append(frame, callback);
    }

    private void append(Frame frame, Callback callback) {
        var message = begun == null ? begin(frame) : begun;
        message.bytes().writeBytes(copied(frame));
        if (!frame.isFin()) {
            readOn(callback);
            return;
        }
        forget();
        message(message.isText(), message.bytes().toByteArray(), callback);
    }

    private Message begin(Frame frame) {
        var patience = engine.settings().pingInterval();
        var deadline = engine.timers().schedule(session()::abort, patience.toNanos(), TimeUnit.NANOSECONDS);
        var message = new Message(frame.getOpCode() == OpCode.TEXT, new ByteArrayOutputStream(), deadline);
        begun = message;
        return message;
    }

    private void forget() {
        if (begun != null) begun.deadline().cancel(false);
        begun = null;
    }

    private void message(boolean isText, byte[] bytes, Callback callback) {
        if (isText) {
            text(bytes, callback);
        } else {
            callback.succeeded();
            later(() -> receiver().receive(bytes));
        }
    }

    private void text(byte[] bytes, Callback callback) {
        var text = new String(bytes, StandardCharsets.UTF_8);
        if (text.indexOf(UNREADABLE) >= 0 && !isReadable(bytes)) {
            callback.failed(new BadPayloadException("no UTF-8"));
            return;
        }
        callback.succeeded();
        if (atOnce < AT_ONCE && receiver().isQuick(text)) now(text);
        else later(() -> receiver().receive(text));
    }

    private void now(String text) {
        atOnce++;
        receiver().receive(text);
        session().demand();
    }

    private static boolean isReadable(byte[] bytes) {
        try {
            var _ = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException _) {
            return false;
        }
    }

    private void later(Runnable step) {
        atOnce = 0;
        var _ = Thread.ofVirtual().name("socket").start(() -> {
            try {
                step.run();
            } finally {
                session().demand();
            }
        });
    }

    private void readOn(Callback callback) {
        callback.succeeded();
        session().demand();
    }

    private static byte[] copied(Frame frame) {
        var payload = frame.getPayload();
        var bytes = new byte[payload.remaining()];
        payload.get(bytes);
        return bytes;
    }

    private CoreSession session() {
        return Objects.requireNonNull(core);
    }

    private Receiver receiver() {
        return Objects.requireNonNull(receiver);
    }

    @Override
    public void onError(Throwable cause, Callback callback) {
        callback.succeeded();
    }

    @Override
    public void onClosed(CloseStatus status, Callback callback) {
        forget();
        callback.succeeded();
        if (receiver != null) receiver.transportClosed();
    }
}
