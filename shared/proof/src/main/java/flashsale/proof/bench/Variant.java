package flashsale.proof.bench;

/** How a function is built and started. */
public enum Variant {
    NATIVE("native"),
    JVM_AOT("JVM, AOT cache"),
    JVM("JVM");

    private final String title;

    Variant(String title) {
        this.title = title;
    }

    @Override
    public String toString() {
        return title;
    }
}
