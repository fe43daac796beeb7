package dev.hwasil.bootstrap;

import java.io.PrintStream;
import java.util.List;

/**
 * Something that the product does when it is started with these words.
 *
 * @param words how it is called: {@code admin grant}
 * @param parameters what follows the words, by name: {@code EMAIL}
 * @param summary what it does, for people, in one line
 */
record Command(String words, List<String> parameters, String summary, Action action) {

    /** What a command does. */
    interface Action {

        /**
         * Does it, and says on {@code out} what has been done.
         *
         * @param arguments as many as the command has parameters
         * @return the status that the process ends with
         * @throws CannotStart when something stands in the way
         */
        int run(Settings settings, List<String> arguments, PrintStream out) throws InterruptedException;
    }

    /** Keeps its own copy. */
    Command {
        parameters = List.copyOf(parameters);
    }

    /** A command of no parameters. */
    Command(String words, String summary, Action action) {
        this(words, List.of(), summary, action);
    }

    /** How it is written. */
    String usage() {
        return String.join(" ", words, String.join(" ", parameters)).strip();
    }

    /** Whether somebody has written this one. */
    boolean isMeant(List<String> written) {
        var named = List.of(words.split(" ", -1));
        return written.size() == named.size() + parameters.size()
                && written.subList(0, named.size()).equals(named);
    }

    /** Does it, with the arguments that stand behind its words. */
    int run(Settings settings, List<String> written, PrintStream out) throws InterruptedException {
        return action.run(settings, written.subList(written.size() - parameters.size(), written.size()), out);
    }
}
