package flashsale.proof;

/** An account that may open sales. */
record AdminLogin(String username, String password) {
    @Override
    public String toString() {
        return "AdminLogin[%s]".formatted(username);
    }
}
