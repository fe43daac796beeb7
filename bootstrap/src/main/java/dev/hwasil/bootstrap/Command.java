package dev.hwasil.bootstrap;

import java.io.PrintStream;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Something that the product does when it is started with these words.
 *
 * @param words how it is called: {@code admin grant}
 * @param parameters what follows the words, by name: {@code EMAIL}; one that begins with {@code --} is written as it is
 * @param options what may be written behind that, in any order: {@code --json}
 * @param summary what it does, for people, in one line
 */
record Command(String words, List<String> parameters, List<String> options, String summary, Action action) {

    /** What a command does. */
    interface Action {

        /**
         * Does it, and says on {@code out} what has been done.
         *
         * @param arguments as many as the command has parameters, and then the options that were written
         * @return the status that the process ends with
         * @throws CannotStart when something stands in the way
         */
        int run(Settings settings, List<String> arguments, PrintStream out) throws InterruptedException;
    }

    /** Keeps its own copies. */
    Command {
        parameters = List.copyOf(parameters);
        options = List.copyOf(options);
    }

    /** A command of no parameters. */
    Command(String words, String summary, Action action) {
        this(words, List.of(), List.of(), summary, action);
    }

    /** How it is written. */
    String usage() {
        return Stream.of(Stream.of(words), parameters.stream(), options.stream().map(option -> "[" + option + "]"))
                .flatMap(parts -> parts)
                .collect(Collectors.joining(" "));
    }

    /** Whether somebody has written this one. */
    boolean isMeant(List<String> written) {
        var named = named();
        var fixed = named.size() + parameters.size();
        if (written.size() < fixed || !written.subList(0, named.size()).equals(named)) return false;
        var values = written.subList(named.size(), fixed);
        for (var i = 0; i < values.size(); i++) {
            var parameter = parameters.get(i);
            if (parameter.startsWith("--") && !parameter.equals(values.get(i))) return false;
        }
        var optional = written.subList(fixed, written.size());
        return options.containsAll(optional) && Set.copyOf(optional).size() == optional.size();
    }

    /** Does it, with what stands behind its words, if these were written. */
    int run(Settings settings, List<String> written, PrintStream out) throws InterruptedException {
        return action.run(settings, written.stream().skip(named().size()).toList(), out);
    }

    private List<String> named() {
        return List.of(words.split(" ", -1));
    }
}
