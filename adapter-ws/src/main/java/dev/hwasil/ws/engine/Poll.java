package dev.hwasil.ws.engine;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A request that waits for packets. It is answered once; what comes after that is ignored. Thread-safe. */
final class Poll {

    /** What the request is answered. */
    sealed interface Answer {

        /**
         * Packets.
         *
         * @param written is run when they have been written
         * @param failed is run instead when they could not be
         */
        record Packets(List<Outgoing> packets, Runnable written, Runnable failed) implements Answer {}

        /** It is not let in. */
        record Refused(Refusal refusal) implements Answer {}
    }

    private final CompletableFuture<Answer> answer = new CompletableFuture<>();
    private final Runnable cut;

    /** A request whose connection {@code cut} breaks. */
    Poll(Runnable cut) {
        this.cut = cut;
    }

    /** Completes with what is to be written. */
    CompletableFuture<Answer> answer() {
        return answer;
    }

    /** Answers with packets. */
    void answer(List<Outgoing> packets, Runnable written, Runnable failed) {
        answer.complete(new Answer.Packets(packets, written, failed));
    }

    /** Answers with one packet of the engine's own. */
    void answer(Outgoing packet) {
        answer(List.of(packet), () -> {}, () -> {});
    }

    /** Answers that it is not let in. */
    void refuse(Refusal refusal) {
        answer.complete(new Answer.Refused(refusal));
    }

    /** Breaks the connection, also in the midst of an answer that the client does not read. */
    void cut() {
        cut.run();
    }
}
