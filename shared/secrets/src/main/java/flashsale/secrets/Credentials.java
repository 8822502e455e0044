package flashsale.secrets;

import java.util.Map;

/** Of the function's role; Lambda puts them into the environment. */
record Credentials(String accessKey, String secretKey, String sessionToken) {
    /** @throws IllegalStateException outside AWS */
    static Credentials of(Map<String, String> environment) {
        return new Credentials(
                required(environment, "AWS_ACCESS_KEY_ID"),
                required(environment, "AWS_SECRET_ACCESS_KEY"),
                required(environment, "AWS_SESSION_TOKEN"));
    }

    private static String required(Map<String, String> environment, String name) {
        var value = environment.get(name);
        if (value == null) {
            throw new IllegalStateException("A secret was asked for, but the environment has no " + name);
        }
        return value;
    }

    @Override
    public String toString() {
        return "Credentials[" + accessKey + "]";
    }
}
