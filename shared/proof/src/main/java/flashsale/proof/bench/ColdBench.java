package flashsale.proof.bench;

import flashsale.domain.user.SessionToken;
import flashsale.local.template.DeclaredFunction;
import flashsale.proof.crowd.CrowdRun.Member;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/** Process start to first answer, warm answers and memory of every function in every variant that is built. */
public final class ColdBench {
    private final ColdPlan plan;
    private final Path root;
    private final LongSupplier nanoTime;
    private final Consumer<ColdFigures> progress;

    /** @param progress told each row when it is measured */
    public ColdBench(ColdPlan plan, Path root, LongSupplier nanoTime, Consumer<ColdFigures> progress) {
        this.plan = plan;
        this.root = root;
        this.nanoTime = nanoTime;
        this.progress = progress;
    }

    /**
     * @param admin a session
     * @param buyers in the sale 1, which is open; each buys once, and then again from the first one on
     */
    public ColdReport measure(ColdShop shop, SessionToken admin, List<Member> buyers, String command, String commit) {
        shop.endAll();
        var run = new ColdRun(plan, new Questions(root, admin, buyers), nanoTime);
        var rows = new ArrayList<ColdFigures>();
        var wanted = shop.declared().stream()
                .filter(function -> plan.wants(function.folder()))
                .toList();
        for (var function : wanted) {
            for (var variant : shop.variants(function)) {
                var row = run.measure(shop.functions(variant), function, variant);
                progress.accept(row);
                rows.add(row);
            }
        }
        int cores = Runtime.getRuntime().availableProcessors();
        return new ColdReport(command, commit, cores, rows, notBuilt(shop, wanted));
    }

    private static Map<Variant, List<String>> notBuilt(ColdShop shop, List<DeclaredFunction> wanted) {
        var missing = new EnumMap<Variant, List<String>>(Variant.class);
        for (var function : wanted) {
            var built = shop.variants(function);
            Stream.of(Variant.values())
                    .filter(variant -> !built.contains(variant))
                    .forEach(variant -> missing.computeIfAbsent(variant, _ -> new ArrayList<>())
                            .add(function.folder()));
        }
        return missing;
    }
}
