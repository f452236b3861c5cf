package io.komado.bench;

import io.komado.local.Checkout;
import io.komado.local.Settings;
import io.komado.local.Stack;
import java.util.List;

/** The command behind {@code deploy/bench/run}: one measurement of the Komado that the environment names. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) throws Exception {
        Checkout checkout = Checkout.find();
        Stack stack = new Stack(checkout, Settings.from(checkout, System.getenv()));
        String measurement = List.of(arguments).getFirst();
        Sizes sizes = new Sizes(List.of(arguments).subList(1, arguments.length));
        Machine.print(checkout, "deploy/bench/run " + String.join(" ", arguments));
        switch (measurement) {
            case "messages" -> new Messages(stack).run();
            case "delivery" -> new Delivery(stack).run();
            case "conversations" ->
                new Conversations(stack, sizes.at(0, 100_000), sizes.at(1, 1_000), sizes.at(2, 32)).run();
            case "streams" -> new OpenStreams(stack, sizes.at(0, 2_000)).run();
            case "files" -> new Uploads(stack, sizes.at(0, 60), sizes.at(1, 5)).run();
            case "letters" -> new Letters(stack).run();
            case "lists" -> new Lists(stack).run();
            case "cases" -> new Cases(stack).run(sizes.at(0, 10_000));
            case "closing" -> new Closing(stack, sizes.all(List.of(1_000, 10_000))).run();
            case "surveys" -> new Surveys(stack).run();
            case "start" -> new Start(checkout, stack).run();
            default -> throw new IllegalArgumentException("no measurement " + measurement);
        }
    }
}
