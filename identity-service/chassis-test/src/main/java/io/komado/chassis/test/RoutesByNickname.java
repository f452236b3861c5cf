package io.komado.chassis.test;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The routes by which somebody could set something of a member's account by what is known of the member: whoever could, would learn who it
 * is from whoever asked them to (TH-09).
 */
public final class RoutesByNickname {

    private static final Pattern OF_AN_ACCOUNT =
            Pattern.compile("nickname|member|account|username|password|recovery|credential", Pattern.CASE_INSENSITIVE);
    private static final Pattern SETS_ONE_ANEW =
            Pattern.compile("reset|recover|reissue|password|unlock", Pattern.CASE_INSENSITIVE);

    private RoutesByNickname() {}

    /** Routes of the running service that change something and read such a word, or have one in their path. */
    public static List<String> of(int port) {
        return new RunningService(port)
                .routes().stream()
                        .filter(route -> !route.method().equals("GET"))
                        .filter(route -> SETS_ONE_ANEW.matcher(route.path()).find()
                                || route.inputs().stream()
                                        .anyMatch(input -> OF_AN_ACCOUNT
                                                .matcher(input.name())
                                                .find()))
                        .map(Route::name)
                        .toList();
    }
}
