package io.komado.login;

/** The paths of requests as Keycloak's documentation writes them, wherever the server is mounted. */
final class RequestPaths {

    private RequestPaths() {}

    /** The path from {@code /admin} or {@code /realms} on, without a slash at its end. */
    static String relative(String path) {
        String plain = path.replaceAll("/+$", "");
        for (String root : new String[] {"/admin/", "/realms/"}) {
            int start = ("/" + plain).indexOf(root);
            if (start >= 0) {
                return ("/" + plain).substring(start).replaceFirst("^/+", "/");
            }
        }
        return plain;
    }
}
