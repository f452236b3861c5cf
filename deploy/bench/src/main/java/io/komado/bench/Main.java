package io.komado.bench;

import io.komado.local.Checkout;
import io.komado.local.Settings;
import io.komado.local.Stack;
import java.util.Arrays;
import java.util.List;

/** The command behind {@code deploy/bench/run}: one measurement of the Komado that the environment names. */
public final class Main {

    private Main() {}

    /** What stands behind the measurement's name, or what it measures by itself. */
    private static List<Integer> sizes(String[] arguments, List<Integer> usual) {
        return arguments.length == 1
                ? usual
                : Arrays.stream(arguments).skip(1).map(Integer::valueOf).toList();
    }

    public static void main(String[] arguments) throws Exception {
        Checkout checkout = Checkout.find();
        Stack stack = new Stack(checkout, Settings.from(checkout, System.getenv()));
        String measurement = List.of(arguments).getFirst();
        Machine.print(checkout, "deploy/bench/run " + measurement);
        switch (measurement) {
            case "messages" -> new Messages(stack).run();
            case "delivery" -> new Delivery(stack).run();
            case "conversations" -> new Conversations(stack).run();
            case "letters" -> new Letters(stack).run();
            case "lists" -> new Lists(stack).run();
            case "cases" ->
                new Cases(stack).run(sizes(arguments, List.of(10_000)).getFirst());
            case "closing" -> new Closing(stack, sizes(arguments, List.of(1_000, 10_000))).run();
            case "surveys" -> new Surveys(stack).run();
            case "start" -> new Start(checkout, stack).run();
            default -> throw new IllegalArgumentException("no measurement " + measurement);
        }
    }
}
